package no.likeverd.resourcecenter.need;

import static no.likeverd.resourcecenter.need.NeedStatus.MET;
import static no.likeverd.resourcecenter.need.NeedStatus.OPEN;
import static no.likeverd.resourcecenter.need.NeedStatus.UNMET;
import static no.likeverd.resourcecenter.need.NeedStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Something that a unit needs and has not found. It is met by an offer or in another way, or counts as missing once its days are
 * over.
 *
 * @param period the days on which help is needed
 * @param orderId the order that nobody filled; null where it began otherwise
 * @param endedOn when it was met, withdrawn or over; null while open
 */
record Need(
        String needId,
        String unitId,
        String theme,
        String text,
        Period period,
        @Nullable String orderId,
        LocalDate postedOn,
        NeedStatus status,
        @Nullable LocalDate endedOn,
        List<Offer> offers) {

    static final int MOST_OFFERS = 50;

    Change<Need> post() {
        return Change.to(this, NeedPostedV1.of(this));
    }

    Change<Need> offer(Offer offer) {
        requireOpen(offer.offeredOn());
        if (offer.unitId().equals(unitId)) {
            throw Problem.invalid("OWN_NEED", "unitId", "A unit offers help to others, not to itself");
        }
        if (offers.stream().anyMatch(known -> known.unitId().equals(offer.unitId()))) {
            throw Problem.conflict("ALREADY_OFFERED", "The unit has offered help already");
        }
        if (offers.size() >= MOST_OFFERS) {
            throw Problem.conflict("TOO_MANY_OFFERS", "So many have offered help that one of them should be chosen");
        }
        return Change.to(with(
                OPEN, null, Stream.concat(offers.stream(), Stream.of(offer)).toList()));
    }

    /** @param offerId null when help came in another way */
    Change<Need> meet(@Nullable String offerId, LocalDate today) {
        requireOpen(today);
        if (offerId == null) {
            return met(null, offers, today);
        }
        Offer taken = offers.stream()
                .filter(offer -> offer.offerId().equals(offerId))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("UNKNOWN_OFFER", "offerId", "There is no such offer"));
        List<Offer> after = offers.stream()
                .map(offer -> offer.equals(taken) ? offer.taken() : offer)
                .toList();
        return met(taken.unitId(), after, today);
    }

    Change<Need> withdraw(LocalDate today) {
        requireOpen(today);
        return Change.to(with(WITHDRAWN, today, offers));
    }

    /**
     * What time does once the last day has passed.
     *
     * @param filled whether the order that it began with has got an expert meanwhile
     */
    Change<Need> passTime(boolean filled, LocalDate today) {
        if (status != OPEN || today.isBefore(period.to())) {
            return Change.nothing();
        }
        if (filled) {
            return met(null, offers, today);
        }
        Need over = with(UNMET, today, offers);
        return Change.to(over, NeedUnmetV1.of(over));
    }

    private Change<Need> met(@Nullable String byUnitId, List<Offer> after, LocalDate today) {
        Need met = with(MET, today, after);
        return Change.to(met, NeedMetV1.of(met, byUnitId, today));
    }

    private void requireOpen(LocalDate today) {
        if (status != OPEN || !today.isBefore(period.to())) {
            throw Problem.conflict("NEED_ENDED", "The need is met, withdrawn or over");
        }
    }

    private Need with(NeedStatus next, @Nullable LocalDate ended, List<Offer> after) {
        return new Need(needId, unitId, theme, text, period, orderId, postedOn, next, ended, after);
    }
}
