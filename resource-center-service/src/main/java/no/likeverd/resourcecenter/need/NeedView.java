package no.likeverd.resourcecenter.need;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A need as shown.
 *
 * @param to first day after the last one on which help is needed
 * @param offers those that the reader may see
 */
record NeedView(
        String needId,
        String unitId,
        String unitName,
        String theme,
        String text,
        LocalDate from,
        LocalDate to,
        NeedStatus status,
        LocalDate postedOn,
        @Nullable LocalDate endedOn,
        List<OfferView> offers) {

    /** Help that is offered; the name of who offers is for those who may see the offer. */
    record OfferView(
            String offerId,
            String unitId,
            String unitName,
            String terms,
            @Nullable String name,
            LocalDate offeredOn,
            boolean accepted) {}

    static NeedView of(Need need, List<Offer> offers, Replica replica) {
        return new NeedView(
                need.needId(),
                need.unitId(),
                unit(need.unitId(), replica),
                need.theme(),
                need.text(),
                need.period().from(),
                need.period().to(),
                need.status(),
                need.postedOn(),
                need.endedOn(),
                offers.stream().map(offer -> of(offer, replica)).toList());
    }

    private static OfferView of(Offer offer, Replica replica) {
        return new OfferView(
                offer.offerId(),
                offer.unitId(),
                unit(offer.unitId(), replica),
                offer.terms(),
                replica.nameOf(offer.personId()).orElse(null),
                offer.offeredOn(),
                offer.accepted());
    }

    static String unit(String unitId, Replica replica) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }
}
