package no.likeverd.resourcecenter.calendar;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
import no.likeverd.web.Problem;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The calendars of all experts, one per employment. */
public final class Calendars {

    private static final AggregateType<ExpertCalendar> TYPE = AggregateType.of(
                    "resource-center", "expert-calendar", ExpertCalendar.class)
            .withSnapshot(aggregate -> ExpertCalendarStateV1.of(aggregate.state()))
            .indexedBy("state.homeUnitId", "state.employmentId", "state.skills.code");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Bson BY_ID = Sorts.ascending("_id");

    private final AggregateStore<ExpertCalendar> store;
    private final Clock clock;

    public Calendars(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    /** The id of an employment's calendar: derived, so that two who add the same expert at once meet in one document. */
    public static String idFor(String employmentId) {
        return CommandKey.of("employment", employmentId).derivedId("exp");
    }

    /**
     * Takes an expert in, or in again.
     *
     * @throws Problem 409 {@code ALREADY_IN_POOL} when the calendar is there, by another command, and not left
     */
    public Aggregate<ExpertCalendar> add(ExpertCalendar calendar, CommandKey key) {
        try {
            return store.create(calendar.expertId(), key, () -> timed(calendar.join()));
        } catch (KeyReused taken) {
            return change(calendar.expertId(), key, there -> there.rejoin(calendar));
        }
    }

    /** The calendar that hangs on an employment now. */
    public Optional<ExpertCalendar> ofEmployment(String employmentId) {
        return all(Filters.eq("state.employmentId", employmentId)).stream().findFirst();
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    public Aggregate<ExpertCalendar> get(String expertId) {
        return store.get(expertId);
    }

    public Optional<ExpertCalendar> find(String expertId) {
        return store.find(expertId).map(Aggregate::state);
    }

    public Page<Aggregate<ExpertCalendar>> page(Bson filter, PageRequest page) {
        return store.page(filter, BY_ID, page);
    }

    public List<ExpertCalendar> all() {
        return all(new Document());
    }

    public List<ExpertCalendar> withSkill(String code) {
        return all(Filters.eq("state.skills.code", code));
    }

    private List<ExpertCalendar> all(Bson filter) {
        List<ExpertCalendar> all = new ArrayList<>();
        PageRequest request = new PageRequest(0, PageRequest.MOST_ROWS);
        Page<Aggregate<ExpertCalendar>> page;
        do {
            page = store.page(filter, BY_ID, request);
            page.rows().forEach(row -> all.add(row.state()));
            request = new PageRequest(request.number() + 1, request.size());
        } while (all.size() < page.total() && !page.rows().isEmpty());
        return all;
    }

    public Aggregate<ExpertCalendar> change(
            String expertId, @Nullable CommandKey key, Function<ExpertCalendar, Change<ExpertCalendar>> decide) {
        return store.change(expertId, key, calendar -> timed(decide.apply(calendar.state())));
    }

    /** @throws no.likeverd.messaging.aggregate.StaleVersion when somebody else has changed it since */
    public Aggregate<ExpertCalendar> changeAt(
            long version, String expertId, Function<ExpertCalendar, Change<ExpertCalendar>> decide) {
        return store.change(expertId, null, version, calendar -> timed(decide.apply(calendar.state())));
    }

    /** Whatever is written, it says when somebody has to come back to it. */
    private Change<ExpertCalendar> timed(Change<ExpertCalendar> change) {
        ExpertCalendar state = change.state();
        LocalDate today = LocalDate.now(clock);
        return state == null
                ? change
                : state.dueOn(today)
                        .map(day -> change.resumeAt(from(day, today)))
                        .orElse(change);
    }

    private Instant from(LocalDate day, LocalDate today) {
        return day.isAfter(today)
                ? day.atStartOfDay(clock.getZone()).toInstant()
                : clock.instant().plus(PATIENCE);
    }

    /** How memberships whose day has come, or that nobody finished looking after, are gone on with. */
    public Resumption resumedBy(Consumer<String> process) {
        return new Resumption("membership", store, process);
    }
}
