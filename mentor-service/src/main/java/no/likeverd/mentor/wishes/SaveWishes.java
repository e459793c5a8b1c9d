package no.likeverd.mentor.wishes;

import java.util.List;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.mentor.corps.Mentors;
import no.likeverd.mentor.performer.Performers;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mentors and performers say whom they would like. */
@Component
class SaveWishes {

    private final WishLists wishLists;
    private final Mentors mentors;
    private final Performers performers;
    private final Replica replica;

    SaveWishes(WishLists wishLists, Mentors mentors, Performers performers, Replica replica) {
        this.wishLists = wishLists;
        this.mentors = mentors;
        this.performers = performers;
        this.replica = replica;
    }

    Aggregate<Wishes> save(
            Actor actor, List<String> wishes, List<String> avoid, @Nullable Long version, @Nullable CommandKey key) {
        requireTakingPart(actor);
        Wishes checked = Wishes.checked(actor.personId(), wishes, avoid);
        requireKnown(wishes, "wishes");
        requireKnown(avoid, "avoid");
        return wishLists.save(checked, version, key);
    }

    Optional<Aggregate<Wishes>> own(Actor actor) {
        return wishLists.find(actor.personId());
    }

    /** @throws Problem 403 for whoever is neither mentor nor performer */
    void requireTakingPart(Actor actor) {
        if (!takesPart(actor)) {
            throw Problem.forbidden("NOT_ALLOWED", "Wishes are for mentors and performers");
        }
    }

    boolean takesPart(Actor actor) {
        return mentors.find(Mentors.idFor(actor.personId()))
                        .filter(known -> !known.state().left())
                        .isPresent()
                || performers.of(actor.personId()).stream().anyMatch(known -> !known.over());
    }

    private void requireKnown(List<String> persons, String field) {
        if (persons.stream().anyMatch(person -> replica.person(person).isEmpty())) {
            throw Problem.invalid("UNKNOWN_PERSON", field, "There is no such person");
        }
    }
}
