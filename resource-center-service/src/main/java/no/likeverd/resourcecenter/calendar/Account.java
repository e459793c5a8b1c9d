package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The development time of one stay, in half days.
 *
 * @param earned as the stay will have earned it when it goes as booked; as it did, once it has ended
 * @param days that it is placed on
 * @param returnedOn first day home; absent until it was told
 * @param asked whether both sides have been asked how the stay was
 */
public record Account(
        String bookingId,
        int earned,
        List<DevelopmentDay> days,
        @Nullable LocalDate returnedOn,
        boolean asked) {

    static Account of(String bookingId) {
        return new Account(bookingId, 0, List.of(), null, false);
    }

    public boolean returned() {
        return returnedOn != null;
    }

    /** First day home; only asked for when it was told. */
    public LocalDate home() {
        return Objects.requireNonNull(returnedOn, "nobody has come home");
    }

    public int placed() {
        return days.stream().mapToInt(DevelopmentDay::halves).sum();
    }

    public int taken(LocalDate today) {
        return days.stream()
                .filter(day -> day.isTakenBy(today))
                .mapToInt(DevelopmentDay::halves)
                .sum();
    }

    public int unplaced() {
        return earned - placed();
    }

    /** Whether everything about it has been told and taken. */
    boolean isOver(LocalDate today) {
        return returned() && taken(today) == earned;
    }

    /** Whether some of it is not had before a day. */
    boolean lacksBefore(LocalDate day) {
        return unplaced() > 0 || taken(day) < earned;
    }

    Account with(int nowEarned, List<DevelopmentDay> placed) {
        return new Account(bookingId, nowEarned, List.copyOf(placed), returnedOn, asked);
    }

    Account homeOn(LocalDate day) {
        return new Account(bookingId, earned, days, day, asked);
    }

    Account withBothAsked() {
        return new Account(bookingId, earned, days, returnedOn, true);
    }
}
