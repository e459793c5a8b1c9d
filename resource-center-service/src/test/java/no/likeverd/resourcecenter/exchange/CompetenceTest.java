package no.likeverd.resourcecenter.exchange;

import static no.likeverd.resourcecenter.Refused.refuses;
import static no.likeverd.resourcecenter.exchange.Entries.DEMENTIA;
import static no.likeverd.resourcecenter.exchange.Entries.LISTED;
import static no.likeverd.resourcecenter.exchange.Entries.anEntry;
import static no.likeverd.resourcecenter.exchange.Entries.on;
import static no.likeverd.resourcecenter.exchange.Entries.state;
import static no.likeverd.resourcecenter.exchange.Entries.timeOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class CompetenceTest {

    private static final LocalDate DUE = LocalDate.of(2027, 2, 28);
    private static final LocalDate GONE = LocalDate.of(2027, 3, 28);

    @Test
    @Rule("RC-101")
    void isDueSixMonthsAfterItWasListed() {
        assertThat(anEntry().dueOn()).isEqualTo(DUE);
        assertThat(anEntry().turnsOn()).isEqualTo(DUE);
    }

    @Test
    @Rule("RC-101")
    void isChasedOnTheDayAndHiddenAMonthLater() {
        assertThat(anEntry().passTime(timeOn(DUE.minusDays(1))).state()).isNull();
        Competence chased = state(anEntry().passTime(timeOn(DUE)));
        assertThat(chased.status()).isEqualTo(CompetenceStatus.LISTED);
        assertThat(chased.dueOn()).isEqualTo(DUE);
        assertThat(chased.history().getFirst()).returns(ChangeKind.CHASED, HistoryLine::kind);
        assertThat(chased.history().getFirst().personId()).isNull();
        assertThat(chased.turnsOn()).isEqualTo(GONE);
        assertThat(chased.passTime(timeOn(GONE.minusDays(1))).state()).isNull();

        Competence lapsed = state(chased.passTime(timeOn(GONE)));

        assertThat(lapsed.status()).isEqualTo(CompetenceStatus.LAPSED);
        assertThat(lapsed.turnsOn()).isNull();
        assertThat(lapsed.passTime(timeOn(GONE.plusYears(1))).state()).isNull();
    }

    @Test
    @Rule("RC-101")
    void isHiddenAtOnceWhenNobodyLookedForAMonth() {
        assertThat(state(anEntry().passTime(timeOn(GONE))).status()).isEqualTo(CompetenceStatus.LAPSED);
    }

    @Test
    @Rule("RC-101")
    void confirmingChangingAndShowingBeginSixNewMonths() {
        Competence chased = state(anEntry().passTime(timeOn(DUE)));
        Competence lapsed = state(chased.passTime(timeOn(GONE)));
        Offering other = new Offering("Demens", "health", "Roligere dager", "Kom", "Kan lære opp", "p-1041");

        assertThat(state(chased.confirm(on(GONE.minusDays(1)))).dueOn()).isEqualTo(LocalDate.of(2027, 9, 27));
        assertThat(state(chased.change(other, on(DUE))).dueOn()).isEqualTo(LocalDate.of(2027, 8, 28));
        assertThat(state(chased.change(other, on(DUE))).turnsOn()).isEqualTo(LocalDate.of(2027, 8, 28));
        Competence shown = state(lapsed.show(on(GONE)));
        assertThat(shown.status()).isEqualTo(CompetenceStatus.LISTED);
        assertThat(shown.dueOn()).isEqualTo(LocalDate.of(2027, 9, 28));
    }

    @Test
    @Rule("RC-100")
    void aHiddenEntryStaysHiddenUntilItIsShown() {
        Competence hidden = state(anEntry().hide(on(LISTED)));
        Offering other = new Offering("Demens", "health", "Roligere dager", "Kom", null, "p-1041");

        assertThat(state(hidden.change(other, on(LISTED))).status()).isEqualTo(CompetenceStatus.HIDDEN);
        assertThat(hidden.passTime(timeOn(GONE)).state()).isNull();
        refuses("COMPETENCE_HIDDEN", () -> hidden.hide(on(LISTED)));
        refuses("COMPETENCE_HIDDEN", () -> hidden.confirm(on(LISTED)));
        refuses("COMPETENCE_LISTED", () -> anEntry().show(on(LISTED)));
    }

    @Test
    @Rule("RC-100")
    void everyWriteIsInTheHistoryWithWhoAndWhenOfTheNewestFifty() {
        Competence entry = anEntry();
        assertThat(entry.history()).containsExactly(on(LISTED).line(ChangeKind.LISTED));
        for (int i = 0; i < 60; i++) {
            entry = state(entry.confirm(on(LISTED.plusDays(i))));
        }

        assertThat(entry.history()).hasSize(Competence.MOST_HISTORY);
        assertThat(entry.history().getFirst()).isEqualTo(on(LISTED.plusDays(59)).line(ChangeKind.CONFIRMED));
    }

    @Test
    void sayingTheSameAgainWritesNothing() {
        assertThat(anEntry().change(DEMENTIA, on(DUE)).state()).isNull();
    }
}
