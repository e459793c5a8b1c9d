package no.likeverd.assessment.twoform;

import static no.likeverd.assessment.twoform.News.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.assessment.twoform.domain.Answer;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Status;
import no.likeverd.assessment.twoform.domain.Stop;
import no.likeverd.messaging.inbox.ParkedRecord;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewsTest {

    private final News news = new News();

    @AfterEach
    void close() {
        news.close();
    }

    @Test
    @Rule({"ASM-21", "ASM-23"})
    void endsTheSameInWhateverOrderNewsAndOpeningArrive() {
        news.version("v-1", "ADOPTED");
        List<List<Integer>> orders = permutations(List.of(0, 1, 2, 3));
        IntStream.range(0, orders.size()).forEach(i -> {
            String employmentId = "e-" + i;
            orders.get(i).forEach(step -> carryOut(step, employmentId));
            news.settle();
            carryOut(3, employmentId);
        });

        assertThat(news.all()).isNotEmpty().allSatisfy(assessment -> {
            assertThat(assessment.status()).isEqualTo(Status.STOPPED);
            assertThat(assessment.outcome().stop().reason()).isEqualTo(Stop.Reason.MOVED);
            assertThat(news.told(assessment.assessmentId())).containsExactly("assessment-opened", "assessment-stopped");
        });
        assertThat(news.waiting()).isEmpty();
    }

    private void carryOut(int step, String employmentId) {
        switch (step) {
            case 0 -> news.state(employmentId, 1, null);
            case 1 -> news.state(employmentId, 2, TODAY);
            case 2 -> news.ended(employmentId, TODAY, "move-x");
            default -> openedOrRefused(employmentId);
        }
    }

    /** An employment that is unknown or over is refused, which is as good as an assessment that was stopped. */
    private void openedOrRefused(String employmentId) {
        try {
            Assessment opened = news.open(employmentId, "v-1");
            assertThat(opened.assessmentId()).isNotBlank();
        } catch (Problem refused) {
            assertThat(refused.code()).isIn("UNKNOWN_EMPLOYMENT", "EMPLOYMENT_NOT_ACTIVE");
        }
    }

    private static <T> List<List<T>> permutations(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        return of.stream()
                .flatMap(first -> permutations(without(of, first)).stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
    }

    private static <T> List<T> without(List<T> of, T one) {
        List<T> rest = new ArrayList<>(of);
        rest.remove(one);
        return rest;
    }

    @Test
    @Rule({"ASM-22", "ASM-23"})
    void nothingStaysOpenWhenTheVersionIsWithdrawnAtThatVeryMoment() {
        IntStream.range(0, 40).forEach(i -> {
            news.version("v-" + i, "ADOPTED");
            news.state("e-" + i, 1, null);
            CompletableFuture<Void> withdrawing = CompletableFuture.runAsync(() -> news.closed("v-" + i, "WITHDRAWN"));
            try {
                assertThat(news.open("e-" + i, "v-" + i).assessmentId()).isNotBlank();
            } catch (Problem refused) {
                assertThat(refused.code()).isEqualTo("VERSION_NOT_OPEN_HERE");
            }
            withdrawing.join();
        });

        assertThat(news.all())
                .allSatisfy(assessment -> assertThat(assessment.status()).isEqualTo(Status.STOPPED));
    }

    @Test
    @Rule("ASM-22")
    void withdrawalStopsAllAndSupersedingNone() {
        news.version("v-1", "ADOPTED");
        news.version("v-2", "ADOPTED");
        IntStream.range(0, 5).forEach(i -> {
            news.state("e-" + i, 1, null);
            assertThat(news.open("e-" + i, i < 3 ? "v-1" : "v-2").open()).isTrue();
        });
        news.closed("v-1", "WITHDRAWN");
        news.closed("v-2", "SUPERSEDED");

        assertThat(news.all())
                .filteredOn(assessment -> assessment.status() == Status.STOPPED)
                .hasSize(3)
                .allSatisfy(
                        assessment -> assertThat(assessment.scale().versionId()).isEqualTo("v-1"));
        news.state("e-9", 1, null);
        assertThatExceptionOfType(Problem.class)
                .as("the state of the version has not come yet")
                .isThrownBy(() -> news.open("e-9", "v-1"))
                .returns("VERSION_NOT_OPEN_HERE", Problem::code);
    }

    @Test
    @Rule("ASM-21")
    void waitsForTheDayOfAnEndAhead() {
        news.version("v-1", "ADOPTED");
        news.state("e-1", 1, null);
        Assessment opened = news.open("e-1", "v-1");
        news.ended("e-1", TODAY.plusDays(2), null);
        news.state("e-1", 2, TODAY.plusDays(2));
        for (int day = 0; day < 2; day++) {
            news.settle();
            assertThat(news.assessments.get(opened.assessmentId()).open()).isTrue();
            news.clock.nextDay();
        }
        news.settle();
        news.settle();

        assertThat(news.assessments.get(opened.assessmentId()).outcome().stop())
                .isEqualTo(new Stop(Stop.Reason.EMPLOYMENT_ENDED, TODAY.plusDays(2)));
        assertThat(news.told(opened.assessmentId())).containsExactly("assessment-opened", "assessment-stopped");
    }

    @Test
    @Rule("ASM-23")
    void findsNewsFromBeforeTheOpeningAlsoAfterACrash() {
        news.version("v-1", "ADOPTED");
        for (String employmentId : List.of("e-1", "e-2", "e-3")) {
            news.state(employmentId, 1, null);
        }
        news.ended("e-1", TODAY, "move-x");
        news.state("e-1", 2, TODAY);
        Assessment moved = news.openAndDie("e-1", "v-1");
        Assessment staying = news.openAndDie("e-2", "v-1");
        assertThat(news.assessments
                        .change(
                                staying.assessmentId(),
                                null,
                                open -> open.save("p-ane", List.of(new Answer("contact", 1, "x")), 0))
                        .open())
                .as("work in the meantime takes nothing from it")
                .isTrue();
        news.closed("v-2", "WITHDRAWN");
        Assessment withdrawn = news.openAndDie("e-3", "v-2");
        news.clock.seconds(4);
        news.settle();
        assertThat(news.assessments.get(moved.assessmentId()).open()).isTrue();
        news.clock.seconds(2);
        news.settle();

        assertThat(news.assessments.get(moved.assessmentId()).outcome().stop().reason())
                .isEqualTo(Stop.Reason.MOVED);
        assertThat(news.assessments
                        .get(withdrawn.assessmentId())
                        .outcome()
                        .stop()
                        .reason())
                .isEqualTo(Stop.Reason.VERSION_WITHDRAWN);
        assertThat(news.assessments.get(staying.assessmentId()).outcome().caughtUp())
                .isTrue();
        assertThat(news.due()).as("nobody is woken again").isEmpty();
    }

    @Test
    @Rule("ASM-33")
    void redeliveredNewsTakesEffectOnce() {
        news.version("v-1", "ADOPTED");
        news.state("e-1", 1, null);
        Assessment first = news.open("e-1", "v-1");
        for (int time = 0; time < 2; time++) {
            news.state("e-1", 2, TODAY);
            news.ended("e-1", TODAY, null);
            news.closed("v-1", "WITHDRAWN");
        }

        assertThat(news.told(first.assessmentId())).containsExactly("assessment-opened", "assessment-stopped");
        assertThat(news.waiting()).isEmpty();
    }

    @Test
    @Rule("ASM-33")
    void poisonIsParkedWhileOtherEmploymentsFlow() {
        news.version("v-1", "ADOPTED");
        news.state("e-1", 1, null);
        news.state("e-2", 1, null);
        Assessment poisoned = news.open("e-1", "v-1");
        Assessment other = news.open("e-2", "v-1");
        news.ended("e-1", "{\"employmentId\":\"e-1\",\"to\":\"2027-02-30\"}");
        news.ended("e-2", TODAY, null);
        news.settle();

        assertThat(news.waiting()).singleElement().matches(ParkedRecord::dead);
        assertThat(news.assessments.get(poisoned.assessmentId()).open()).isTrue();
        assertThat(news.assessments.get(other.assessmentId()).open()).isFalse();
    }

    @Test
    @Rule("ASM-33")
    void endOfAnUnknownEmploymentWaitsForIt() {
        news.ended("e-9", TODAY, null);
        news.settle();
        assertThat(news.waiting()).singleElement().matches(record -> !record.dead());

        news.state("e-9", 1, null);
        news.settle();

        assertThat(news.waiting()).isEmpty();
    }
}
