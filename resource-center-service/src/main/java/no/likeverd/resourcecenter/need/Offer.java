package no.likeverd.resourcecenter.need;

import java.time.LocalDate;

/**
 * Help that a unit offers.
 *
 * @param terms what is offered, and on which terms
 * @param personId who offers: the one to talk to
 * @param accepted whether it is the one that met the need
 */
record Offer(String offerId, String unitId, String terms, String personId, LocalDate offeredOn, boolean accepted) {

    Offer taken() {
        return new Offer(offerId, unitId, terms, personId, offeredOn, true);
    }
}
