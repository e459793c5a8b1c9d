package no.likeverd.assessment.twoform.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.assessment.tenure.Tenure;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Assessments as the tests speak of them: three areas, three levels, one employee, one leader and those who come after. */
public final class Assessing {

    public static final String EMPLOYEE = "p-ane";
    public static final String LEADER = "p-liv";
    public static final String NEXT_LEADER = "p-nils";
    public static final String STRANGER = "p-sigrid";
    public static final LocalDate OPENED = LocalDate.of(2027, 3, 1);
    public static final LocalDate TODAY = LocalDate.of(2027, 3, 10);
    public static final Scale SCALE =
            new Scale("v-1", "practice-auxiliary", 3, List.of("contact", "guidance", "planning"));

    private Assessing() {}

    public static Assessment opened() {
        return Assessment.of(
                "asm-1",
                new Opening(1, LEADER, OPENED, "open-1", "hash"),
                new Post("e-ane", EMPLOYEE, "u-home"),
                LEADER,
                SCALE);
    }

    /** Answers with these ranks, in the order of the areas, each with evidence that names its author. */
    public static List<Answer> answers(String author, int... ranks) {
        return Stream.iterate(0, i -> i + 1)
                .limit(ranks.length)
                .map(i -> new Answer(SCALE.areaIds().get(i), ranks[i], evidence(author)))
                .toList();
    }

    public static String evidence(String author) {
        return "what " + author + " saw";
    }

    static Assessment submitted(Assessment assessment, String author, int... ranks) {
        long version = assessment.ownForm(author).version();
        Assessment saved = after(assessment.save(author, answers(author, ranks), version));
        return after(saved.submit(author, TODAY));
    }

    /** Both forms in: one apart in guidance, two in planning, none in contact. */
    static Assessment bothIn() {
        return submitted(submitted(opened(), EMPLOYEE, 2, 1, 3), LEADER, 2, 2, 1);
    }

    static Agreement agreement() {
        return new Agreement(
                List.of(
                        new Agreement.Area("planning", 2, "in the middle"),
                        new Agreement.Area("contact", 2, null),
                        new Agreement.Area("guidance", 2, "seen in June")),
                2,
                TODAY);
    }

    static Assessment agreed() {
        return after(bothIn().agree(LEADER, agreement(), 0, TODAY));
    }

    static Assessment completed() {
        Assessment once = after(agreed().sign(EMPLOYEE, 1, "not in planning", TODAY));
        return after(once.sign(LEADER, 1, null, TODAY));
    }

    static Goal goal() {
        return new Goal("goal-1", "guidance", "guide a student", TODAY.plusMonths(3));
    }

    static PrivateLog log(String author) {
        return new PrivateLog(
                author,
                4,
                5,
                List.of(new PrivateLog.Importance("contact", 5)),
                PrivateLog.Judged.PARTLY,
                "a note of " + author,
                TODAY);
    }

    static Tenure tenure(@Nullable String leader) {
        return tenure(leader, null, null);
    }

    static Tenure tenure(@Nullable String leader, @Nullable LocalDate to, @Nullable Boolean moved) {
        Tenure.Ended ended = to == null || moved == null ? null : new Tenure.Ended(2, to, moved);
        LocalDate heardOn = to == null ? null : TODAY;
        return new Tenure("e-ane", EMPLOYEE, "u-home", leader, OPENED.minusYears(1), 2, to, heardOn, ended);
    }

    static Assessment ledBy(Assessment assessment, @Nullable String leader) {
        return after(assessment.follow(tenure(leader), TODAY));
    }

    static Assessment after(Change<Assessment> change) {
        assertThat(change.state()).as("something was decided").isNotNull();
        return change.state();
    }

    static Problem refuses(String code, ThrowingCallable what) {
        Problem[] refusal = new Problem[1];
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(what)
                .returns(code, Problem::code)
                .satisfies(problem -> refusal[0] = problem);
        return refusal[0];
    }
}
