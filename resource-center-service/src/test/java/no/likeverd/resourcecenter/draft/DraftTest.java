package no.likeverd.resourcecenter.draft;

import static no.likeverd.resourcecenter.Refused.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.resourcecenter.order.Approved;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Approved YES = new Approved("p-leader", Instant.parse("2026-12-02T09:00:00Z"));
    private static final SentBack NO = new SentBack("p-leader", TODAY, "Kortere, er du snill");

    private final Draft open = Draft.begin("drf-1", "u-1", DraftSheets.whole(TODAY), TODAY);
    private final Draft awaiting = state(open.submit("p-orderer", TODAY));

    @Test
    @Rule("RC-220")
    void whatIsMissingIsNamedBeforeItIsSent() {
        assertThat(open.sheet().complete("u-1").purpose()).isEqualTo("Ingen her kan dette");
        assertThat(Sheet.of(open.sheet().complete("u-1"))).isEqualTo(open.sheet());
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Sheet.EMPTY.complete("u-1"))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("DRAFT_INCOMPLETE");
                    assertThat(problem.field()).isEqualTo("kind");
                });
    }

    @Test
    @Rule("RC-222")
    void itsOrderHasTheSameIdHoweverOftenItIsSent() {
        Draft first = state(open.send("p-orderer", TODAY));
        Draft second = state(state(awaiting.takeBack(TODAY)).send("p-other", TODAY.plusDays(1)));

        assertThat(sent(first).orderId())
                .startsWith("ord-")
                .isEqualTo(sent(second).orderId());
        assertThat(sent(first).orderedBy()).isEqualTo("p-orderer");
    }

    @Test
    @Rule("RC-222")
    void nothingButTheOrdersIdIsLeftOnceItIsPlaced() {
        Draft marked = state(open.send("p-orderer", TODAY));
        Draft rest = state(marked.placed(TODAY));

        assertThat(rest.status()).isEqualTo(DraftStatus.SENT);
        assertThat(rest.sheet()).isEqualTo(Sheet.EMPTY);
        assertThat(sent(rest)).isEqualTo(sent(marked));
        assertThat(rest.placed(TODAY).state()).as("a second time").isNull();
        assertThat(open.placed(TODAY).state()).as("never sent").isNull();
        refuses("DRAFT_SENT", () -> marked.write("u-1", Sheet.EMPTY, TODAY));
        refuses("DRAFT_SENT", () -> rest.send("p-orderer", TODAY));
    }

    @Test
    @Rule("RC-228")
    void whatAwaitsIsNotWrittenOnUntilItIsTakenBack() {
        refuses("DRAFT_AWAITS", () -> awaiting.write("u-1", Sheet.EMPTY, TODAY));
        refuses("DRAFT_AWAITS", () -> awaiting.delete(TODAY));
        refuses("DRAFT_AWAITS", () -> awaiting.submit("p-orderer", TODAY));
        refuses("DRAFT_AWAITS", () -> awaiting.send("p-orderer", TODAY));

        Draft back = state(awaiting.takeBack(TODAY));

        assertThat(back.status()).isEqualTo(DraftStatus.OPEN);
        assertThat(back.submittedBy()).isNull();
        assertThat(state(back.write("u-2", Sheet.EMPTY, TODAY)).unitId()).isEqualTo("u-2");
        refuses("DRAFT_NOT_AWAITING", () -> back.takeBack(TODAY));
    }

    @Test
    @Rule("RC-227")
    void theOrderBelongsToWhoSentItAndSaysWhoApproved() {
        Draft approved = state(awaiting.approve(YES, TODAY.plusDays(1)));

        assertThat(sent(approved).orderedBy()).isEqualTo("p-orderer");
        assertThat(sent(approved).approved()).isEqualTo(YES);
        assertThat(sent(approved).checkedOn()).isEqualTo(TODAY.plusDays(1));
        refuses("DRAFT_SENT", () -> approved.approve(YES, TODAY));
        refuses("DRAFT_NOT_AWAITING", () -> open.approve(YES, TODAY));
    }

    @Test
    @Rule("RC-228")
    void theLeadersWordsStayUntilItIsSentAnew() {
        Draft back = state(awaiting.sendBack(NO));
        Draft mended = state(back.write("u-1", open.sheet(), TODAY));

        assertThat(back.status()).isEqualTo(DraftStatus.SENT_BACK);
        assertThat(mended.sentBack()).isEqualTo(NO);
        assertThat(mended.status()).isEqualTo(DraftStatus.SENT_BACK);
        assertThat(state(mended.submit("p-orderer", TODAY)).sentBack()).isNull();
        refuses("DRAFT_NOT_AWAITING", () -> back.sendBack(NO));
        refuses("DRAFT_NOT_AWAITING", () -> open.sendBack(NO));
    }

    @Test
    @Rule("RC-225")
    void goesWhenNobodyHasTouchedItForNinetyDays() {
        LocalDate last = TODAY.plusDays(90);

        assertThat(open.keptUntil()).isEqualTo(last);
        assertThat(open.passTime(last.minusDays(1)).state()).isNull();
        for (Draft forgotten : new Draft[] {open, awaiting, state(awaiting.sendBack(NO))}) {
            Draft gone = state(forgotten.passTime(last));
            assertThat(gone.status()).isEqualTo(DraftStatus.DELETED);
            assertThat(gone.sheet()).isEqualTo(Sheet.EMPTY);
            assertThat(gone.sentBack()).isNull();
        }
        Draft touched = state(open.write("u-1", Sheet.EMPTY, TODAY.plusDays(30)));
        assertThat(touched.passTime(last).state()).isNull();
        assertThat(state(open.send("p-orderer", TODAY)).passTime(last).state()).isNull();
    }

    @Test
    @Rule("RC-225")
    void ofADeletedOneNothingIsLeft() {
        Draft gone = state(open.delete(TODAY));

        assertThat(gone.sheet()).isEqualTo(Sheet.EMPTY);
        assertThat(gone.keptUntil()).isEqualTo(TODAY.plusDays(7));
        assertThatExceptionOfType(UnknownAggregate.class).isThrownBy(() -> gone.delete(TODAY));
        assertThatExceptionOfType(UnknownAggregate.class).isThrownBy(() -> gone.takeBack(TODAY));
    }

    private static Sent sent(Draft draft) {
        return Objects.requireNonNull(draft.sent());
    }

    private static Draft state(Change<Draft> change) {
        assertThat(change.events()).as("nobody else is told").isEmpty();
        return Objects.requireNonNull(change.state());
    }
}
