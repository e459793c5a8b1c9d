package no.likeverd.directory.roles;

import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Granted roles: one's own; for leaders those in their units too; all for who looks after the directory. */
@RestController
@RequestMapping("/directory/v1/roles")
class RolesController {

    private final FindRoles roles;

    RolesController(FindRoles roles) {
        this.roles = roles;
    }

    @GetMapping
    Page<RoleView> list(Actor actor, PageRequest page) {
        return roles.page(actor, page).map(RoleView::of);
    }

    @GetMapping("/{grantId}")
    RoleView get(Actor actor, @PathVariable String grantId) {
        return RoleView.of(roles.one(actor, grantId));
    }

    record RoleView(
            String grantId,
            String personId,
            String role,
            @Nullable String unitId,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String standsInFor) {

        static RoleView of(Aggregate<RoleGrant> grant) {
            RoleGrant state = grant.state();
            return new RoleView(
                    grant.id(),
                    state.personId(),
                    state.role().name(),
                    state.unitId(),
                    state.from(),
                    state.to(),
                    state.standsInFor());
        }
    }
}
