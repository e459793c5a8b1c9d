package no.likeverd.directory.people;

import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/** A person on the compacted topic: the only place where names and addresses travel. */
@EventType("no.likeverd.directory.person-state.v1")
record PersonStateV1(
        String personId,
        String givenName,
        String familyName,
        @Nullable String email) {

    static PersonStateV1 of(Aggregate<Person> person) {
        Person state = person.state();
        return new PersonStateV1(person.id(), state.givenName(), state.familyName(), state.email());
    }
}
