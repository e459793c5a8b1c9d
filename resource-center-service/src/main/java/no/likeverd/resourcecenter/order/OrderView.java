package no.likeverd.resourcecenter.order;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.SkillWanted;
import no.likeverd.resourcecenter.calendar.Terms;
import org.jspecify.annotations.Nullable;

/**
 * An order as shown.
 *
 * @param place where the expert comes to; absent when it goes without saying
 * @param servedUntil first day that is still to be filled, when somebody left midway
 * @param bookingId and {@code expertId}: who is or is being booked
 * @param bookedFrom and {@code bookedTo}: the days of the booking
 * @param replacedBy the order that has taken its place, and {@code replaces} the one whose place it took
 * @param beingMoved whether the booking goes somewhere else just now, by a move or a swap
 * @param halfTimeOn day on which the department is asked whether it needs the expert all the way; absent unless the booking is long
 * @param reconfirmedOn day on which it last said so
 * @param preferredDays weekdays on which help is wanted most; none when all are as good
 * @param also what the expert has to be able to do besides
 * @param role as what the expert comes; absent when the skill says it all
 * @param movedFrom where the booking stood before its latest move
 */
public record OrderView(
        String orderId,
        String unitId,
        OrderStatus status,
        Kind kind,
        String skill,
        int leastLevel,
        LocalDate from,
        LocalDate to,
        int sharePercent,
        String purpose,
        Urgency urgency,
        Payer payer,
        Party professionalResponsibility,
        Party competenceUpkeep,
        @Nullable String place,
        @Nullable LocalDate servedUntil,
        @Nullable String bookingId,
        @Nullable String expertId,
        @Nullable LocalDate bookedFrom,
        @Nullable LocalDate bookedTo,
        @Nullable String replacedBy,
        @Nullable String replaces,
        boolean beingMoved,
        @Nullable LocalDate halfTimeOn,
        @Nullable LocalDate reconfirmedOn,
        List<DayOfWeek> preferredDays,
        List<SkillWanted> also,
        @Nullable String role,
        @Nullable Place movedFrom) {

    /** Where a booking stood. */
    public record Place(String expertId, LocalDate from, LocalDate to, int sharePercent) {

        static @Nullable Place before(@Nullable Move move) {
            if (move == null || !move.done()) {
                return null;
            }
            Move.Place before = move.before();
            return new Place(
                    before.expertId(), before.period().from(), before.period().to(), before.sharePercent());
        }
    }

    /** Who pays. */
    public record Payer(String unitId, String costCode) {

        public static Payer of(Terms terms) {
            return new Payer(terms.payerUnitId(), terms.costCode());
        }
    }

    static OrderView of(Order order, HalfTimeRules rules) {
        Demand demand = order.demand();
        Allocation allocation = order.progress().allocation();
        return new OrderView(
                order.orderId(),
                order.unitId(),
                order.status(),
                demand.kind(),
                demand.skill(),
                demand.leastLevel(),
                demand.period().from(),
                demand.period().to(),
                demand.sharePercent(),
                order.purpose(),
                order.urgency(),
                Payer.of(order.terms()),
                order.terms().professionalResponsibility(),
                order.terms().competenceUpkeep(),
                order.terms().place(),
                order.progress().servedUntil(),
                allocation == null ? null : allocation.bookingId(),
                allocation == null ? null : allocation.expertId(),
                allocation == null ? null : allocation.period().from(),
                allocation == null ? null : allocation.period().to(),
                order.progress().replacedBy(),
                order.replaces(),
                order.progress().isBetween(),
                new HalfTime(order, rules).on().orElse(null),
                order.progress().reconfirmedOn(),
                demand.preferred().days(),
                demand.also(),
                order.terms().role(),
                Place.before(order.progress().move()));
    }
}
