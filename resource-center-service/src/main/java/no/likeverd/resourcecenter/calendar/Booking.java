package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One stay of an expert in a department.
 *
 * @param period as booked
 * @param cancellation absent while it stands
 * @param answer what was said to the last attempt to move it here; absent when nobody has tried
 */
public record Booking(
        String bookingId,
        String orderId,
        String unitId,
        Kind kind,
        Period period,
        int sharePercent,
        Terms terms,
        @Nullable Cancellation cancellation,
        @Nullable MoveAnswer answer) {

    static Booking of(BookingRequest asked) {
        Demand demand = asked.demand();
        return new Booking(
                asked.bookingId(),
                asked.orderId(),
                asked.unitId(),
                demand.kind(),
                demand.period(),
                demand.sharePercent(),
                asked.terms(),
                null,
                null);
    }

    /** As if days were booked that are not: for rules that ask what would be. */
    static Booking supposed(String orderId, String unitId, Demand demand) {
        return new Booking(
                orderId,
                orderId,
                unitId,
                demand.kind(),
                demand.period(),
                demand.sharePercent(),
                new Terms(Party.DEPARTMENT, Party.DEPARTMENT, unitId, ""),
                null,
                null);
    }

    public boolean stands() {
        return cancellation == null;
    }

    Booking cancelled(Cancellation how) {
        return new Booking(bookingId, orderId, unitId, kind, period, sharePercent, terms, how, answer);
    }

    Booking moved(MoveRequest asked) {
        Demand demand = asked.demand();
        return new Booking(
                bookingId,
                orderId,
                unitId,
                kind,
                demand.period(),
                demand.sharePercent(),
                terms,
                cancellation,
                new MoveAnswer(asked.attempt(), null));
    }

    Booking stayed(MoveRequest asked, String refusal) {
        MoveAnswer no = new MoveAnswer(asked.attempt(), refusal);
        return new Booking(bookingId, orderId, unitId, kind, period, sharePercent, terms, cancellation, no);
    }

    /** Whether this attempt to move it, or a later one, has had its answer. */
    boolean hasAnswered(MoveRequest asked) {
        return answer != null && answer.attempt() >= asked.attempt();
    }

    /** First day that it does not take any more; only asked for where it takes any. */
    public LocalDate homeOn() {
        return out().orElseThrow().to();
    }

    /** Whether it took days and takes none from a day on. */
    boolean isOverBy(LocalDate day) {
        return out().filter(out -> !out.to().isAfter(day)).isPresent();
    }

    public Life life(LocalDate today) {
        Optional<Period> out = out();
        if (out.isEmpty()) {
            return Life.CANCELLED;
        }
        if (isOverBy(today)) {
            return Life.ENDED;
        }
        return out.get().from().isAfter(today) ? Life.FIRM : Life.RUNNING;
    }

    /** The days it takes: none after a cancellation, but those worked before count. */
    public Optional<Period> out() {
        return cancellation == null ? Optional.of(period) : period.until(cancellation.on());
    }
}
