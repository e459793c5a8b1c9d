package no.likeverd.mentor.corps;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pausing, going on and leaving, by the mentor or the coordinator; to everybody else a mentor is unknown. */
@Component
class KeepMentor {

    private final Mentors mentors;
    private final Clock clock;

    KeepMentor(Mentors mentors, Clock clock) {
        this.mentors = mentors;
        this.clock = clock;
    }

    Aggregate<Mentor> one(Actor actor, String mentorId) {
        return mentors.find(mentorId)
                .filter(mentor -> actor.has(Role.MENTOR_COORDINATOR)
                        || mentor.state().personId().equals(actor.personId()))
                .orElseThrow(() -> Problem.notFound("UNKNOWN_MENTOR", "There is no such mentor"));
    }

    Page<Mentor> page(Actor actor, @Nullable MentorStatus status, PageRequest page) {
        actor.require(Role.MENTOR_COORDINATOR);
        List<Bson> filters = new ArrayList<>(List.of(new Document()));
        if (status != null) {
            filters.add(Filters.eq("state.status", status.name()));
        }
        return mentors.page(Filters.and(filters), page).map(Aggregate::state);
    }

    Aggregate<Mentor> pause(Actor actor, String mentorId, CommandKey key) {
        return change(actor, mentorId, key, Mentor::pause);
    }

    Aggregate<Mentor> resume(Actor actor, String mentorId, CommandKey key) {
        return change(actor, mentorId, key, Mentor::resume);
    }

    Aggregate<Mentor> leave(Actor actor, String mentorId, CommandKey key) {
        return change(actor, mentorId, key, Mentor::withdraw);
    }

    private Aggregate<Mentor> change(
            Actor actor, String mentorId, CommandKey key, BiFunction<Mentor, Clock, Change<Mentor>> decide) {
        String id = one(actor, mentorId).id();
        return mentors.change(id, key, mentor -> decide.apply(mentor, clock));
    }
}
