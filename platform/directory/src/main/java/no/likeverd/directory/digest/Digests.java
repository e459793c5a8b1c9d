package no.likeverd.directory.digest;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.directory.people.Person;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** What people have chosen, each for oneself. */
public final class Digests {

    private final AggregateStore<Digest> digests;
    private final AggregateStore<Person> people;
    private final Post post;
    private final Clock clock;

    Digests(AggregateStore<Digest> digests, AggregateStore<Person> people, Post post, Clock clock) {
        this.digests = digests;
        this.people = people;
        this.post = post;
        this.clock = clock;
    }

    /**
     * A choice and where it leads.
     *
     * @param email null where the directory knows none
     * @param possible whether this municipality sends mail at all
     * @param last what became of the last digest; absent when there has been none
     */
    public record Choice(
            Frequency often,
            Language language,
            @Nullable String email,
            boolean possible,
            @Nullable Last last) {}

    /**
     * What became of a digest.
     *
     * @param outcome ASKED, SENDING, SENT, NOTHING (nothing waited), CANCELLED or GIVEN_UP
     */
    public record Last(LocalDate day, String outcome) {}

    /** Off, for whoever has not chosen. */
    public Choice of(Actor actor) {
        return choice(actor.personId(), state(actor.personId()));
    }

    public Frequency often(String personId) {
        return state(personId).often();
    }

    private Digest state(String personId) {
        return digests.find(personId).map(Aggregate::state).orElse(Digest.NOT_CHOSEN);
    }

    /** From the next morning on; what is off stops what is under way. */
    public Choice choose(Actor actor, DigestForm form, CommandKey key) {
        String personId = actor.personId();
        digests.createIfAbsent(personId, () -> Change.to(Digest.NOT_CHOSEN));
        Aggregate<Digest> chosen = digests.change(
                personId, key, before -> Digest.write(before.state().chosen(form, clock.instant())));
        return choice(personId, chosen.state());
    }

    /**
     * The parts are asked now, and the mail is written when they have answered.
     *
     * @throws Problem 409 {@code MAIL_CLOSED}, {@code NO_ADDRESS}, {@code DIGEST_UNDER_WAY} or {@code ASKED_JUST_NOW}
     */
    public Choice want(Actor actor, CommandKey key) {
        String personId = actor.personId();
        if (!post.open()) {
            throw Problem.conflict("MAIL_CLOSED", "This municipality sends no mail");
        }
        if (email(personId) == null) {
            throw Problem.conflict("NO_ADDRESS", "The directory knows no address of yours");
        }
        digests.createIfAbsent(personId, () -> Change.to(Digest.NOT_CHOSEN));
        Aggregate<Digest> asked =
                digests.change(personId, key, before -> before.state().wantedNow(personId, clock.instant()));
        return choice(personId, asked.state());
    }

    private Choice choice(String personId, Digest digest) {
        return new Choice(digest.often(), digest.language(), email(personId), post.open(), last(digest.round()));
    }

    private static @Nullable Last last(@Nullable Round round) {
        return round == null ? null : new Last(round.day(), round.status().name());
    }

    private @Nullable String email(String personId) {
        return people.find(personId)
                .map(person -> person.state().email())
                .filter(address -> !address.isBlank())
                .orElse(null);
    }
}
