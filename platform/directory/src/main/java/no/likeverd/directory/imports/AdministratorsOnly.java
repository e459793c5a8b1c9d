package no.likeverd.directory.imports;

import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Refuses everybody else before anything of a form is read. */
@ControllerAdvice(assignableTypes = {ImportPages.class, PreviewPages.class})
class AdministratorsOnly {

    @ModelAttribute
    void require(Actor actor) {
        actor.require(Role.DIRECTORY_ADMINISTRATOR);
    }
}
