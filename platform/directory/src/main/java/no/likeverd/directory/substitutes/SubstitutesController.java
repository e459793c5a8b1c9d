package no.likeverd.directory.substitutes;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for a role: named by its holder, for a period. */
@RestController
@RequestMapping("/directory/v1/roles/{grantId}/substitutes")
class SubstitutesController {

    private final Substitutes substitutes;

    SubstitutesController(Substitutes substitutes) {
        this.substitutes = substitutes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SubstituteView> name(
            Actor actor, @PathVariable String grantId, IdempotencyKey key, @Valid @RequestBody SubstituteForm form) {
        Substitution named = substitutes.name(
                actor,
                grantId,
                form.personId(),
                form.from(),
                form.to(),
                key.command(actor.personId(), grantId, "substitute", form));
        return ResponseEntity.created(URI.create("/directory/v1/roles/" + named.id()))
                .body(SubstituteView.of(named));
    }

    @GetMapping
    Page<SubstituteView> list(Actor actor, @PathVariable String grantId, PageRequest page) {
        return substitutes.page(actor, grantId, page).map(SubstituteView::of);
    }

    /** Repeatable by itself: what has ended stays ended. */
    @PostMapping("/{substituteId}/end")
    SubstituteView end(
            Actor actor, @PathVariable String grantId, @PathVariable String substituteId, IdempotencyKey key) {
        return SubstituteView.of(substitutes.end(actor, grantId, substituteId));
    }

    /** A substitute as the API tells; the id is also that of the role which follows. */
    record SubstituteView(
            String substituteId,
            String grantId,
            String personId,
            String role,
            @Nullable String unitId,
            LocalDate from,
            LocalDate to) {

        static SubstituteView of(Substitution one) {
            return new SubstituteView(
                    one.id(), one.grantId(), one.substitute(), one.role().name(), one.unitId(), one.from(), one.to());
        }
    }
}
