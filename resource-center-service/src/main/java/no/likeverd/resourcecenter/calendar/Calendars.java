package no.likeverd.resourcecenter.calendar;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.StateFormat;
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
            .indexedBy(
                    "state.homeUnitId",
                    "state.employmentId",
                    "state.personId",
                    "state.skills.code",
                    "state.absences.unsettled",
                    "state.waiting.waits.orderId",
                    "state.waiting.ended.orderId",
                    "state.holds.kept.orderId",
                    "state.stays.bookings.unitId");
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(3);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_STAYS = 20_000;
    private static final int MOST_LATE_STAYS = 80_000;
    private static final Bson BY_ID = Sorts.ascending("_id");

    private final AggregateStore<ExpertCalendar> store;
    private final Clock clock;
    private final Duration timeToAnswer;
    private final CalendarRules rules;
    private final RecentCalendars whole;
    private final RecentCalendars late;

    public Calendars(AggregateStores stores, Clock clock) {
        this(stores, clock, TIME_TO_ANSWER, CalendarRules.USUAL);
    }

    /** @param timeToAnswer how long a department that waited is asked before the next one is */
    public Calendars(AggregateStores stores, Clock clock, Duration timeToAnswer, CalendarRules rules) {
        store = stores.of(TYPE);
        this.clock = clock;
        this.timeToAnswer = timeToAnswer;
        this.rules = rules;
        whole = new RecentCalendars(store.documents(), this::byRulesInForce, MOST_STAYS);
        late = new RecentCalendars(
                store.documents(),
                calendar -> byRulesInForce(calendar.lately(Bookable.comparedSince(LocalDate.now(clock)))),
                MOST_LATE_STAYS);
    }

    /** Who is compared is compared by the rules of today, whatever held when the calendar was last written. */
    private ExpertCalendar byRulesInForce(ExpertCalendar calendar) {
        return calendar.under(rules.stretches());
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

    public Optional<Aggregate<ExpertCalendar>> find(String expertId) {
        return store.find(expertId);
    }

    public Page<Aggregate<ExpertCalendar>> page(Bson filter, PageRequest page) {
        return store.page(filter, BY_ID, page);
    }

    public List<ExpertCalendar> all() {
        return all(new Document());
    }

    /** Experts with a skill, to be compared: without the stays from before {@link Bookable#comparedSince}. */
    public List<ExpertCalendar> withSkill(String code) {
        return late.find(Filters.eq("state.skills.code", code));
    }

    /** Whether somebody has the skill, whoever vouches for it. */
    public boolean anybodyWith(String code) {
        return !page(Filters.eq("state.skills.code", code), new PageRequest(0, 1))
                .rows()
                .isEmpty();
    }

    /** The weekdays on which an expert works; none when nobody has said which. */
    public List<DayOfWeek> weekdaysOf(String expertId) {
        return find(expertId).map(expert -> expert.state().worksOn().days()).orElse(List.of());
    }

    /** Experts that one of the orders waits for, or has waited for in vain. */
    public List<ExpertCalendar> waitedForBy(List<String> orderIds) {
        return orderIds.isEmpty()
                ? List.of()
                : all(Filters.or(
                        Filters.in("state.waiting.waits.orderId", orderIds),
                        Filters.in("state.waiting.ended.orderId", orderIds)));
    }

    /** Experts of whom days are kept for one of the orders. */
    public List<ExpertCalendar> heldFor(List<String> orderIds) {
        return orderIds.isEmpty() ? List.of() : all(Filters.in("state.holds.kept.orderId", orderIds));
    }

    /** Experts of whom days are kept. */
    public List<ExpertCalendar> held() {
        return all(Filters.gt("state.holds.kept.orderId", ""));
    }

    /** Experts that are, were or were to be in a unit. */
    public List<ExpertCalendar> bookedIn(String unitId) {
        return all(Filters.eq("state.stays.bookings.unitId", unitId));
    }

    /** Experts with a booking that goes on after a day. */
    public List<ExpertCalendar> bookedSince(LocalDate day) {
        return all(Filters.gt("state.stays.bookings.period.to", day.toString()));
    }

    /** Experts with an absence over bookings that nobody has settled, of which some may be over. */
    public List<ExpertCalendar> unsettled() {
        return all(Filters.gt("state.absences.unsettled", ""));
    }

    /** Experts without a skill, by id: so many of them, after so many others. */
    public List<ExpertCalendar> withoutSkill(String code, long after, int most) {
        return store.documents()
                .find(Filters.ne("state.skills.code", code))
                .sort(BY_ID)
                .skip(Math.toIntExact(after))
                .limit(most)
                .map(document -> StateFormat.read(document.get("state", Document.class), ExpertCalendar.class))
                .map(this::byRulesInForce)
                .into(new ArrayList<>());
    }

    /** How many experts there are and were. */
    public long count() {
        return store.documents().estimatedDocumentCount();
    }

    /** Experts who may have been in the pool or out in a period: the whole pool, without those who left and were last out before. */
    public Page<ExpertCalendar> presentIn(Period days, PageRequest page) {
        Bson since = Filters.gt("state.stays.bookings.period.to", days.from().toString());
        Bson left = Filters.gt("state.leaving.chosen.on", days.from().toString());
        Bson forced = Filters.gt("state.leaving.forced.on", days.from().toString());
        Bson there = Filters.ne("state.leaving.over", true);
        return store.page(Filters.or(there, left, forced, since), BY_ID, page).map(Aggregate::state);
    }

    private List<ExpertCalendar> all(Bson filter) {
        return whole.find(filter);
    }

    public Aggregate<ExpertCalendar> change(
            String expertId, @Nullable CommandKey key, Function<ExpertCalendar, Change<ExpertCalendar>> decide) {
        return store.change(expertId, key, calendar -> timed(decide.apply(upToDate(calendar.state()))));
    }

    /** Changes a calendar that the same command has loaded before. */
    public Aggregate<ExpertCalendar> change(
            Aggregate<ExpertCalendar> seen, Function<ExpertCalendar, Change<ExpertCalendar>> decide) {
        return store.change(seen, null, calendar -> timed(decide.apply(upToDate(calendar.state()))));
    }

    /** @throws no.likeverd.messaging.aggregate.StaleVersion when somebody else has changed it since */
    public Aggregate<ExpertCalendar> changeAt(
            long version,
            String expertId,
            @Nullable CommandKey key,
            Function<ExpertCalendar, Change<ExpertCalendar>> decide) {
        return store.change(expertId, key, version, calendar -> timed(decide.apply(upToDate(calendar.state()))));
    }

    /** A decision sees the development time that is owed today, and the rules in force; days in between make no difference to the same stays. */
    private ExpertCalendar upToDate(ExpertCalendar calendar) {
        LocalDate today = LocalDate.now(clock);
        return calendar.stays().ledger().isSettled(today, rules) ? calendar : Placing.settled(calendar, rules, today);
    }

    /**
     * Whatever is written, it tells who has come home, places development time, asks whom it makes room for, and says when
     * somebody has to come back to it.
     */
    private Change<ExpertCalendar> timed(Change<ExpertCalendar> change) {
        ExpertCalendar decided = change.state();
        if (decided == null) {
            return change;
        }
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        Returning returning = new Returning(Placing.settled(decided, rules, today), today);
        ExpertCalendar state = returning.home().asking(today, now, timeToAnswer);
        Stream<Instant> membership = state.dueOn(today).map(day -> from(day, today)).stream();
        Stream<Instant> line = Stream.of(
                        state.waiting().dueAt(now.plus(PATIENCE)),
                        state.holds().dueAt(now.plus(PATIENCE), state.membership()))
                .flatMap(Optional::stream);
        Change<ExpertCalendar> written = Change.to(
                state,
                Stream.concat(change.events().stream(), returning.events().stream())
                        .toList());
        return Stream.concat(membership, line)
                .min(Instant::compareTo)
                .map(written::resumeAt)
                .orElse(written);
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
