package no.likeverd.resourcecenter.pool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.web.IdempotencyKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of an expert's development time over HTTP. */
@RestController
@RequestMapping("/resource-center/v1/experts/{expertId}/development")
class DevelopmentController {

    private final FindExperts findExperts;
    private final KeepMember keepMember;
    private final Clock clock;

    DevelopmentController(FindExperts findExperts, KeepMember keepMember, Clock clock) {
        this.findExperts = findExperts;
        this.keepMember = keepMember;
        this.clock = clock;
    }

    /**
     * Another day.
     *
     * @param bookingId of the stay that has earned it
     * @param day that it is placed on now
     */
    record DayForm(
            @NotBlank @Size(max = 60) String bookingId,
            @NotNull LocalDate day,
            @NotNull LocalDate to) {}

    @GetMapping
    DevelopmentView see(Actor actor, @PathVariable String expertId) {
        return DevelopmentView.of(findExperts.one(actor, expertId).state(), LocalDate.now(clock));
    }

    @PostMapping
    DevelopmentView move(
            Actor actor, @PathVariable String expertId, IdempotencyKey key, @Valid @RequestBody DayForm form) {
        return DevelopmentView.of(
                keepMember
                        .reschedule(
                                actor,
                                expertId,
                                form.bookingId(),
                                form.day(),
                                form.to(),
                                key.command(actor.personId() + "/" + expertId, "development", form))
                        .state(),
                LocalDate.now(clock));
    }
}
