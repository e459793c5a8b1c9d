package no.likeverd.resourcecenter.need;

import static no.likeverd.resourcecenter.Refused.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class NeedTest {

    static final LocalDate TODAY = LocalDate.of(2027, 1, 8);
    private static final LocalDate OVER = LocalDate.of(2027, 2, 1);
    static final Need OPEN = new Need(
            "ned-0123456789abcdef0123456789",
            "u-school",
            "language",
            "Noen som kan tegnspråk",
            new Period(LocalDate.of(2027, 1, 11), OVER),
            null,
            TODAY,
            NeedStatus.OPEN,
            null,
            List.of());

    @Test
    @Rule("RC-111")
    void isMetByAnOfferThatIsAccepted() {
        Need offered = state(OPEN.offer(anOffer("u-home-care")));

        Change<Need> met = offered.meet("ofr-u-home-care", TODAY);

        assertThat(state(met)).returns(NeedStatus.MET, Need::status).returns(TODAY, Need::endedOn);
        assertThat(state(met).offers()).allMatch(Offer::accepted);
        assertThat(met.events())
                .containsExactly(new NeedMetV1(OPEN.needId(), "u-school", "language", "u-home-care", TODAY));
    }

    @Test
    @Rule("RC-111")
    void isMetInAnotherWayWithoutAnOffer() {
        assertThat(OPEN.meet(null, TODAY).events())
                .containsExactly(new NeedMetV1(OPEN.needId(), "u-school", "language", null, TODAY));
    }

    @Test
    @Rule("RC-111")
    void takesOneOfferOfEachOtherUnit() {
        Need offered = state(OPEN.offer(anOffer("u-home-care")));

        refuses("ALREADY_OFFERED", () -> offered.offer(anOffer("u-home-care")));
        refuses("OWN_NEED", () -> OPEN.offer(anOffer("u-school")));
        refuses("UNKNOWN_OFFER", () -> offered.meet("ofr-other", TODAY));
        Need many = OPEN;
        for (int i = 0; i < Need.MOST_OFFERS; i++) {
            many = state(many.offer(anOffer("u-" + i)));
        }
        Need full = many;
        refuses("TOO_MANY_OFFERS", () -> full.offer(anOffer("u-one-more")));
    }

    @Test
    @Rule("RC-112")
    void countsAsMissingOnceItsLastDayHasPassed() {
        assertThat(OPEN.passTime(false, OVER.minusDays(1)).state()).isNull();

        Change<Need> over = OPEN.passTime(false, OVER);

        assertThat(state(over)).returns(NeedStatus.UNMET, Need::status).returns(OVER, Need::endedOn);
        assertThat(over.events()).containsExactly(NeedUnmetV1.of(OPEN));
        assertThat(state(over).passTime(false, OVER).state()).isNull();
    }

    @Test
    @Rule("RC-112")
    void doesNotCountWhenItsOrderWasFilledOrItWasWithdrawn() {
        assertThat(state(OPEN.passTime(true, OVER)).status()).isEqualTo(NeedStatus.MET);
        Need withdrawn = state(OPEN.withdraw(TODAY));
        assertThat(withdrawn.status()).isEqualTo(NeedStatus.WITHDRAWN);
        assertThat(withdrawn.passTime(false, OVER).state()).isNull();
    }

    @Test
    @Rule("RC-111")
    void nothingHappensToANeedThatHasEnded() {
        Need met = state(OPEN.meet(null, TODAY));
        refuses("NEED_ENDED", () -> met.offer(anOffer("u-home-care")));
        refuses("NEED_ENDED", () -> met.meet(null, TODAY));
        refuses("NEED_ENDED", () -> met.withdraw(TODAY));
        refuses("NEED_ENDED", () -> OPEN.meet(null, OVER));
    }

    private static Offer anOffer(String unitId) {
        return new Offer("ofr-" + unitId, unitId, "To dager i uken", "p-1004", TODAY, false);
    }

    private static Need state(Change<Need> change) {
        return Objects.requireNonNull(change.state());
    }
}
