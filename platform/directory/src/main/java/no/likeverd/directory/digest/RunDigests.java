package no.likeverd.directory.digest;

import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.likeverd.directory.people.Person;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Change;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the clock sets in motion, and what becomes of it. Repeatable by anybody: the digest decides, and only one claims a try. */
final class RunDigests {

    private static final Logger log = LoggerFactory.getLogger(RunDigests.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final AggregateStore<Digest> digests;
    private final AggregateStore<Person> people;
    private final Composer composer;
    private final Post post;
    private final MailSettings settings;
    private final IntervalFunction pauses;
    private final MeterRegistry registry;
    private final Clock clock;

    RunDigests(
            AggregateStore<Digest> digests,
            AggregateStore<Person> people,
            Composer composer,
            Post post,
            MailSettings settings,
            MeterRegistry registry,
            Clock clock) {
        this.digests = digests;
        this.people = people;
        this.composer = composer;
        this.post = post;
        this.settings = settings;
        this.pauses = IntervalFunction.ofExponentialBackoff(settings.firstPause(), 2.0, LONGEST_PAUSE);
        this.registry = registry;
        this.clock = clock;
    }

    /** Goes on with what is due of a person's digest. */
    void go(String personId) {
        String claim = UUID.randomUUID().toString();
        boolean reachable = post.open() && address(person(personId)) != null;
        Aggregate<Digest> now =
                digests.change(personId, null, seen -> seen.state().go(personId, clock.instant(), reachable, claim));
        Round round = now.state().round();
        if (round == null || !claim.equals(round.claim())) {
            return;
        }
        if (round.status() == Round.Status.NOTHING) {
            count(round.status());
        } else {
            send(personId, now.state(), round);
        }
    }

    private void send(String personId, Digest digest, Round round) {
        Person person = person(personId);
        String address = address(person);
        if (person == null || address == null) {
            end(personId, round, Round.Status.GIVEN_UP, "NO_ADDRESS");
            return;
        }
        try {
            post.send(composer.write(personId, digest, round, person, address));
            end(personId, round, Round.Status.SENT, null);
        } catch (RuntimeException e) {
            failed(personId, round, why(e));
        }
    }

    /** The kind of failure: its message may quote the address. */
    private static String why(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    private void failed(String personId, Round round, String reason) {
        if (round.attempts() >= settings.attempts()) {
            log.warn("the digest of {} is given up after {} tries: {}", personId, round.attempts(), reason);
            end(personId, round, Round.Status.GIVEN_UP, reason);
            return;
        }
        Duration pause = Duration.ofMillis(pauses.apply(round.attempts()));
        change(personId, round, mine -> mine.again(clock.instant().plus(pause), reason));
        registry.counter("likeverd.digest.retries").increment();
    }

    private void end(String personId, Round round, Round.Status status, @Nullable String reason) {
        change(personId, round, mine -> mine.ended(status, reason));
        count(status);
    }

    private void count(Round.Status status) {
        String outcome = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        registry.counter("likeverd.digest.digests", "outcome", outcome).increment();
    }

    /** Unless it has been taken over or stopped meanwhile. */
    private void change(String personId, Round claimed, UnaryOperator<Round> becomes) {
        digests.change(personId, null, seen -> {
            Round mine = seen.state().round();
            return mine != null && Objects.equals(mine.claim(), claimed.claim())
                    ? Digest.write(seen.state().with(becomes.apply(mine)))
                    : Change.nothing();
        });
    }

    private @Nullable Person person(String personId) {
        return people.find(personId).map(Aggregate::state).orElse(null);
    }

    private static @Nullable String address(@Nullable Person person) {
        return person == null || person.email() == null || person.email().isBlank() ? null : person.email();
    }
}
