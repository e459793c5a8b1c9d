package no.likeverd.resourcecenter.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Component;

/** What a calendar says: as little as makes it useful to who reads it, for the address may come into other hands. */
@Component
class ReadFeed {

    private final Calendars calendars;
    private final Orders orders;
    private final Replica replica;
    private final Clock clock;

    ReadFeed(Calendars calendars, Orders orders, Replica replica, Clock clock) {
        this.calendars = calendars;
        this.orders = orders;
        this.replica = replica;
        this.clock = clock;
    }

    /** In the order of their days. */
    List<Entry> entries(Feed feed, Words words) {
        LocalDate today = LocalDate.now(clock);
        Stream<Entry> entries =
                switch (feed.kind()) {
                    case EXPERT -> own(calendars.get(feed.of()).state(), today, words);
                    case UNIT -> inUnit(feed.of(), today, words);
                    case CENTRE -> all(today, words);
                };
        return entries.sorted(Comparator.comparing((Entry entry) -> entry.days().from())
                        .thenComparing(Entry::uid))
                .toList();
    }

    /** Where one is oneself, and the days that are one's own. */
    private Stream<Entry> own(ExpertCalendar expert, LocalDate today, Words words) {
        Stream<Entry> stays = recent(expert, today)
                .map(booking -> Entry.of(
                        booking, words.say("feed.own", unit(booking.unitId()), words.number(booking.sharePercent()))));
        Stream<Entry> development = expert.stays().ledger().accounts().stream()
                .flatMap(account -> account.days().stream()
                        .filter(day -> day.day().plusDays(Entry.DAYS_KEPT).isAfter(today))
                        .map(day -> Entry.development(
                                account.bookingId(),
                                day.day(),
                                words.say(day.halves() == 1 ? "feed.development.half" : "feed.development"))));
        return Stream.concat(stays, development);
    }

    /** What kind of help comes to the unit; who it is, the department is told by people. */
    private Stream<Entry> inUnit(String unitId, LocalDate today, Words words) {
        List<Booking> bookings = calendars.bookedIn(unitId).stream()
                .flatMap(expert -> recent(expert, today))
                .filter(booking -> booking.unitId().equals(unitId))
                .toList();
        Map<String, String> skills = skills(bookings);
        return bookings.stream()
                .map(booking -> Entry.of(
                        booking,
                        words.say(
                                "feed.unit",
                                named(skills.getOrDefault(booking.orderId(), ""), words),
                                words.number(booking.sharePercent()))));
    }

    private Map<String, String> skills(Collection<Booking> bookings) {
        return orders.skills(bookings.stream().map(Booking::orderId).distinct().toList());
    }

    /** Initials, and nothing of what anybody can do. */
    private Stream<Entry> all(LocalDate today, Words words) {
        return calendars.bookedSince(today.minusDays(Entry.DAYS_KEPT)).stream().flatMap(expert -> recent(expert, today)
                .map(booking -> Entry.of(
                        booking,
                        words.say(
                                "feed.centre",
                                initials(expert.personId()),
                                unit(booking.unitId()),
                                words.number(booking.sharePercent())))));
    }

    private static Stream<Booking> recent(ExpertCalendar expert, LocalDate today) {
        return expert.stays().bookings().stream().filter(booking -> Entry.isRecent(booking, today));
    }

    private String initials(String personId) {
        return replica.nameOf(personId).stream()
                .flatMap(name -> Stream.of(name.split("[ -]+", -1)))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    private static String named(String skill, Words words) {
        return skill.isEmpty()
                ? words.say("feed.expert")
                : words.named("skill", List.of(skill)).getFirst().label();
    }

    private String unit(String unitId) {
        return Objects.requireNonNull(replica.unit(unitId).map(Unit::name).orElse(unitId));
    }
}
