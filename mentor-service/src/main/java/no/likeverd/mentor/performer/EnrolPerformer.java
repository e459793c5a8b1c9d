package no.likeverd.mentor.performer;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The invited one answers, and nobody else does; the coordinator sees who waits. */
@Component
class EnrolPerformer {

    private final Performers performers;
    private final Clock clock;

    EnrolPerformer(Performers performers, Clock clock) {
        this.performers = performers;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code ALREADY_ENROLLED} also when enrolled as the leader of another unit: one gets one mentor */
    Aggregate<Performer> enrol(
            Actor actor,
            String performerId,
            @Nullable LocalDate termsAcceptedOn,
            List<String> topics,
            List<String> sectors,
            CommandKey key) {
        requireOwn(actor, performerId);
        Enrolment enrolment = Enrolment.checked(termsAcceptedOn, topics, sectors, LocalDate.now(clock));
        boolean elsewhere = performers.of(actor.personId()).stream()
                .anyMatch(other ->
                        !other.performerId().equals(performerId) && other.status() == PerformerStatus.ENROLLED);
        if (elsewhere) {
            throw Problem.conflict("ALREADY_ENROLLED", "You are enrolled for another unit already");
        }
        return performers.change(performerId, key, performer -> performer.enrol(enrolment, clock));
    }

    Aggregate<Performer> decline(Actor actor, String performerId, CommandKey key) {
        requireOwn(actor, performerId);
        return performers.change(performerId, key, performer -> performer.decline(clock));
    }

    void requireOwn(Actor actor, String performerId) {
        Performer performer = one(actor, performerId).state();
        if (!performer.personId().equals(actor.personId())) {
            throw unknown();
        }
    }

    Aggregate<Performer> one(Actor actor, String performerId) {
        return performers
                .find(performerId)
                .filter(performer -> actor.has(Role.MENTOR_COORDINATOR)
                        || performer.state().personId().equals(actor.personId()))
                .orElseThrow(EnrolPerformer::unknown);
    }

    /** One's own: what is going on before what is over, the latest first. */
    Aggregate<Performer> own(Actor actor) {
        Comparator<Performer> first = Comparator.comparing(Performer::over)
                .thenComparing(performer -> performer.status() != PerformerStatus.ENROLLED)
                .thenComparing(Performer::leadsSince, Comparator.reverseOrder())
                .thenComparing(Performer::performerId);
        String performerId = performers.of(actor.personId()).stream()
                .min(first)
                .map(Performer::performerId)
                .orElseThrow(EnrolPerformer::unknown);
        return one(actor, performerId);
    }

    Page<Performer> page(Actor actor, @Nullable PerformerStatus status, PageRequest page) {
        actor.require(Role.MENTOR_COORDINATOR);
        return performers
                .page(status == null ? new Document() : Filters.eq("state.status", status.name()), page)
                .map(Aggregate::state);
    }

    private static Problem unknown() {
        return Problem.notFound("UNKNOWN_PERFORMER", "There is no such performer");
    }
}
