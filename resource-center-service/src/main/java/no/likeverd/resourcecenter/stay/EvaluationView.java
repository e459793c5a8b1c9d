package no.likeverd.resourcecenter.stay;

import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A stay's evaluation as one side, or the centre, may see it.
 *
 * @param to first day in the centre again
 * @param lastDay on which it can be answered
 * @param closed whether both have answered or the time is over
 * @param side that the reader answers for; absent for the centre
 * @param department and {@code expert}: absent as long as the reader may not see them, or when nothing was answered
 */
record EvaluationView(
        String bookingId,
        String orderId,
        String unitId,
        Kind kind,
        LocalDate from,
        LocalDate to,
        int sharePercent,
        LocalDate lastDay,
        boolean closed,
        @Nullable Side side,
        @Nullable AnswersView department,
        @Nullable AnswersView expert) {

    /** One side's answers. */
    record AnswersView(int help, int departmentLearned, int expertLearned, int load, String comment, LocalDate on) {

        static AnswersView of(Answers answers) {
            return new AnswersView(
                    answers.help(),
                    answers.departmentLearned(),
                    answers.expertLearned(),
                    answers.load(),
                    answers.comment(),
                    answers.on());
        }
    }

    /** What the reader has answered; absent before, and for the centre. */
    @Nullable AnswersView own() {
        return side == Side.DEPARTMENT ? department : side == Side.EXPERT ? expert : null;
    }

    static EvaluationView of(EndedStay stay, @Nullable Side reader, LocalDate today) {
        return new EvaluationView(
                stay.bookingId(),
                stay.orderId(),
                stay.unitId(),
                stay.kind(),
                stay.from(),
                stay.home(),
                stay.sharePercent(),
                stay.closesOn().minusDays(1),
                stay.isClosed(today),
                reader,
                shown(stay, Side.DEPARTMENT, reader, today),
                shown(stay, Side.EXPERT, reader, today));
    }

    private static @Nullable AnswersView shown(EndedStay stay, Side side, @Nullable Side reader, LocalDate today) {
        Answers answers = stay.of(side);
        boolean may = side == reader || stay.isClosed(today);
        return answers == null || !may ? null : AnswersView.of(answers);
    }
}
