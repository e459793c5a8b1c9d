package no.likeverd.resourcecenter.pool;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.calendar.Away;
import no.likeverd.resourcecenter.calendar.CalendarWeek;
import no.likeverd.resourcecenter.calendar.DevelopmentDay;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one timeline in its reader's words. Thousands of cells are drawn at once, so a page has little to do for each; and
 * what people and units are called is asked once. The records are public since only what is public is compiled for pages.
 */
final class TimelineLines {

    private static final String ORDERS = "/resource-center/orders/";
    private static final String AWAY = "lv-away";

    private final Replica replica;
    private final Words words;
    private final LocalDate today;
    private final boolean mayMove;
    private final Map<String, String> people;
    private final Map<String, String> units = new HashMap<>();

    /** @param mayMove whether the reader may move bookings */
    TimelineLines(Replica replica, Words words, LocalDate today, boolean mayMove, List<ExpertCalendar> experts) {
        this.replica = replica;
        this.words = words;
        this.today = today;
        this.mayMove = mayMove;
        people = replica.namesOf(experts.stream().map(ExpertCalendar::personId).toList());
    }

    /**
     * An expert's line.
     *
     * @param worksOn weekdays in words; empty when the expert works on any
     */
    public record Row(String expertId, String name, int sharePercent, String worksOn, List<Cell> cells) {}

    /**
     * One week of one expert.
     *
     * @param label of the week, for small screens
     * @param used says of what {@code usedPercent} is
     */
    public record Cell(LocalDate monday, String label, List<Item> items, int usedPercent, String used) {}

    /**
     * What lies in the week.
     *
     * @param css what it looks like
     * @param address where it leads; null: nowhere
     * @param handle by which it is moved; null where it cannot be
     */
    public record Item(
            String css,
            String text,
            @Nullable String address,
            @Nullable Handle handle) {}

    /**
     * By which a booking is dragged, or opened to be moved.
     *
     * @param first day of the whole booking, and {@code last} its last
     * @param begun whether only its last day can be changed
     */
    public record Handle(String move, String label, LocalDate first, LocalDate last, int sharePercent, boolean begun) {}

    Row row(ExpertCalendar expert, List<LocalDate> mondays) {
        String name = name(expert);
        return new Row(
                expert.expertId(),
                name,
                expert.sharePercent(),
                words.weekdays(expert.worksOn().days()),
                mondays.stream()
                        .map(monday -> cell(name, CalendarWeek.of(expert, monday)))
                        .toList());
    }

    String name(ExpertCalendar expert) {
        return people.getOrDefault(expert.personId(), "–");
    }

    String unit(String unitId) {
        return units.computeIfAbsent(
                unitId, id -> replica.unit(id).map(Unit::name).orElse(id));
    }

    static int number(LocalDate monday) {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private Cell cell(String name, CalendarWeek week) {
        int number = number(week.monday());
        return new Cell(
                week.monday(),
                words.say("timeline.week.short", number),
                items(name, week),
                week.usedPercent(),
                words.say("timeline.used", name, number));
    }

    private List<Item> items(String name, CalendarWeek week) {
        return Stream.of(
                        week.stays().stream().map(stay -> booked(name, stay)),
                        week.kept().stream().map(this::kept),
                        week.development().stream().map(this::own),
                        week.absences().stream().map(this::away),
                        week.holidays().stream()
                                .map(day -> new Item(AWAY, words.say("timeline.holiday", words.day(day)), null, null)))
                .flatMap(items -> items)
                .toList();
    }

    private Item booked(String name, CalendarWeek.Stay stay) {
        return new Item(
                "lv-booked", said("timeline.stay", stay), ORDERS + stay.orderId(), mayMove ? handle(name, stay) : null);
    }

    private Item kept(CalendarWeek.Stay hold) {
        return new Item("lv-kept", said("timeline.kept", hold), ORDERS + hold.orderId(), null);
    }

    private String said(String key, CalendarWeek.Stay stay) {
        return words.say(
                key,
                unit(stay.unitId()),
                stay.sharePercent(),
                words.days(stay.days().from(), stay.days().to()));
    }

    private Handle handle(String name, CalendarWeek.Stay stay) {
        LocalDate first = stay.whole().from();
        LocalDate after = stay.whole().to();
        return new Handle(
                ORDERS + stay.orderId() + "/move",
                words.say("timeline.move.label", unit(stay.unitId()), name, words.days(first, after)),
                first,
                after.minusDays(1),
                stay.sharePercent(),
                !first.isAfter(today));
    }

    private Item own(DevelopmentDay day) {
        String key = day.halves() == DevelopmentDay.WHOLE ? "timeline.development" : "timeline.development.half";
        return new Item("lv-development", words.say(key, words.day(day.day())), null, null);
    }

    /** Half a day looks like half of one, and says so to those who do not see it. */
    private Item away(Away away) {
        Period days = away.days();
        return away.half()
                ? new Item(AWAY + " lv-half", words.say("timeline.away.half", words.day(days.from())), null, null)
                : new Item(AWAY, words.say("timeline.away", words.days(days.from(), days.to())), null, null);
    }
}
