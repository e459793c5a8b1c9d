package no.likeverd.resourcecenter.applying;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.process.Resumption;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All applications. */
final class Applications {

    private static final String PERSON = "state.personId";
    private static final String STATUS = "state.status";
    private static final String APPLIED_ON = "state.appliedOn";
    private static final AggregateType<Application> TYPE = AggregateType.of(
                    "resource-center", "application", Application.class)
            .indexedBy(PERSON, STATUS);
    private static final Bson LONGEST_FIRST = Sorts.orderBy(Sorts.ascending(APPLIED_ON), Sorts.ascending("_id"));
    private static final Bson LATEST_FIRST = Sorts.orderBy(Sorts.descending(APPLIED_ON), Sorts.ascending("_id"));
    private static final List<String> WAITING =
            List.of(ApplicationStatus.OPEN.name(), ApplicationStatus.ACCEPTING.name());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AggregateStore<Application> store;
    private final Clock clock;

    Applications(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    /** @throws no.likeverd.web.Problem 409 {@code APPLIED_ALREADY} while an earlier one of the post has not ended */
    Aggregate<Application> apply(Application wanted, CommandKey key) {
        try {
            return store.create(wanted.applicationId(), key, () -> timed(Change.to(wanted)));
        } catch (KeyReused taken) {
            return change(wanted.applicationId(), key, null, (known, today) -> known.again(wanted));
        }
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    Aggregate<Application> get(String applicationId) {
        return store.get(applicationId);
    }

    Optional<Aggregate<Application>> find(String applicationId) {
        return store.find(applicationId);
    }

    /** @throws no.likeverd.messaging.aggregate.StaleVersion when another version than the expected one is there */
    Aggregate<Application> change(
            String applicationId,
            @Nullable CommandKey key,
            @Nullable Long expectedVersion,
            BiFunction<Application, LocalDate, Change<Application>> decide) {
        return store.change(applicationId, key, expectedVersion, known -> timed(decide.apply(known.state(), today())));
    }

    /** Those of one person, the latest first. */
    Page<Aggregate<Application>> ofPerson(String personId, PageRequest page) {
        return store.page(Filters.eq(PERSON, personId), LATEST_FIRST, page);
    }

    /** Those that nobody has answered, whoever waits longest first. */
    Page<Aggregate<Application>> waiting(PageRequest page) {
        return store.page(Filters.in(STATUS, WAITING), LONGEST_FIRST, page);
    }

    /** Whatever is written, it says when somebody has to come back to it. */
    private Change<Application> timed(Change<Application> change) {
        Application state = change.state();
        if (state == null) {
            return change;
        }
        return switch (state.status()) {
            case ACCEPTING -> change.resumeAt(clock.instant().plus(PATIENCE));
            case OPEN, DECLINED ->
                change.resumeAt(state.keptUntil().atStartOfDay(clock.getZone()).toInstant());
            case ACCEPTED, WITHDRAWN, LAPSED -> change;
        };
    }

    /** How accepting goes on after a crash, and how what was written is forgotten. */
    Resumption resumedBy(Consumer<String> process) {
        return new Resumption("application", store, process);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
