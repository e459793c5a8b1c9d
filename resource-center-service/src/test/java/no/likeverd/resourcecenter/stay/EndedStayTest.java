package no.likeverd.resourcecenter.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

/** Both sides say how it was, unseen by the other until both have. */
class EndedStayTest {

    private static final LocalDate HOME = LocalDate.of(2026, 12, 21);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 19);
    private static final Answers GOOD = new Answers(4, 3, 2, 1, "Takk", HOME);
    private static final Answers HARD = new Answers(2, 2, 3, 4, "", HOME);

    private final EndedStay stay = new EndedStay(
            "bkg-0c8d2e6f41b94a7795d3ab1e20",
            "ord-5be7d10c93f24e68a4c1970bfe",
            "exp-3f1c9a7be2d04c58a1b6f0d9e7",
            "p-1020",
            "u-home-care",
            Kind.COMPETENCE,
            HOME.minusDays(14),
            HOME,
            60,
            LAST.plusDays(1),
            null,
            null);

    @Test
    @Rule("RC-88")
    void neitherSeesTheOtherBeforeBothHaveAnswered() {
        EndedStay half = stay.answer(Side.DEPARTMENT, GOOD, HOME).state();

        assertThat(EvaluationView.of(half, Side.DEPARTMENT, HOME).department()).isNotNull();
        assertThat(EvaluationView.of(half, Side.EXPERT, HOME).department()).isNull();
        assertThat(EvaluationView.of(half, null, HOME).department()).isNull();

        EndedStay both = half.answer(Side.EXPERT, HARD, HOME).state();
        for (Side side : new Side[] {Side.DEPARTMENT, Side.EXPERT, null}) {
            assertThat(EvaluationView.of(both, side, HOME).department()).isNotNull();
            assertThat(EvaluationView.of(both, side, HOME).expert()).isNotNull();
            assertThat(EvaluationView.of(both, side, HOME).closed()).isTrue();
        }
    }

    @Test
    @Rule("RC-88")
    void whoeverAnsweredIsSeenWhenTheTimeIsOver() {
        EndedStay half = stay.answer(Side.DEPARTMENT, GOOD, LAST).state();

        assertThat(EvaluationView.of(half, Side.EXPERT, LAST).department()).isNull();
        assertThat(EvaluationView.of(half, Side.EXPERT, LAST.plusDays(1)).department())
                .isNotNull();
        assertThat(EvaluationView.of(half, null, LAST.plusDays(1)).expert()).isNull();
    }

    @Test
    @Rule("RC-87")
    void answersCanBeChangedUntilBothAreInOrTheTimeIsOver() {
        EndedStay first = stay.answer(Side.EXPERT, HARD, HOME).state();
        Change<EndedStay> again = first.answer(Side.EXPERT, GOOD, LAST);

        assertThat(again.state().expert()).isEqualTo(GOOD);
        assertThat(again.events()).isEmpty();
        refused(again.state(), Side.EXPERT, LAST.plusDays(1));
        EndedStay both = again.state().answer(Side.DEPARTMENT, GOOD, HOME).state();
        refused(both, Side.EXPERT, HOME);
        refused(both, Side.DEPARTMENT, HOME);
    }

    private static void refused(EndedStay stay, Side side, LocalDate today) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> stay.answer(side, HARD, today))
                .returns("EVALUATION_CLOSED", Problem::code);
    }

    @Test
    @Rule("RC-89")
    void numbersAloneAreToldAndOnceBothAreIn() {
        Change<EndedStay> both =
                stay.answer(Side.DEPARTMENT, GOOD, HOME).state().answer(Side.EXPERT, HARD, HOME);
        byte[] told = WireFormat.write(both.events().getFirst());

        assertThat(both.events()).hasSize(1);
        EventContract contract = EventContract.of("resource-center/stay-evaluated/v1");
        contract.accepts(told);
        assertThat(new String(told, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("Takk", "p-1020");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), StayEvaluatedV1.class))));
    }

    @Test
    @Rule("RC-87")
    void isTheSameAfterItWasWrittenAndRead() {
        EndedStay half = stay.answer(Side.DEPARTMENT, GOOD, HOME).state();

        assertThat(StateFormat.read(StateFormat.write(half), EndedStay.class)).isEqualTo(half);
    }
}
