package no.likeverd.assessment;

import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actors;
import no.likeverd.access.Role;
import no.likeverd.web.pages.Menu;
import no.likeverd.web.pages.MenuItem;
import org.springframework.stereotype.Component;

/** Where one can go among assessments; everybody may have one of one's own. */
@Component
class AssessmentMenu implements Menu {

    private final Actors actors;

    AssessmentMenu(Actors actors) {
        this.actors = actors;
    }

    @Override
    public List<MenuItem> of(String personId) {
        List<MenuItem> items = new ArrayList<>(List.of(
                new MenuItem("/assessment/assessments", "menu.assessments"),
                new MenuItem("/assessment/courses", "menu.courses"),
                new MenuItem("/assessment/me/looks", "menu.looks")));
        if (actors.actor(personId).has(Role.HR_ADVISER)) {
            items.add(new MenuItem("/assessment/progress", "menu.progress"));
        }
        return items;
    }
}
