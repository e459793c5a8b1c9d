package no.likeverd.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private final Candidates candidates = Candidates.of(Answer.of("GET /x", 200, """
            {"rows":[
             {"expertId":"x-1","name":"Åse","possible":true,"reasonsAgainst":[],
              "reasonsFor":[{"code":"FREE","detail":"is free","weeks":[]},{"code":"SKILL_HELD","detail":"has it","weeks":[]}]},
             {"expertId":"x-2","possible":false,"nextFree":{"from":"2030-05-06","to":"2030-06-03"},
              "reasonsAgainst":[{"code":"BOOKED","detail":"is out","weeks":["2030-W15","2030-W16","2030-W17"]}]}],
             "page":0,"size":20,"total":2}
            """));

    @Test
    void knowsTheBestAndWhy() {
        Candidates.Candidate best = candidates.best().orElseThrow();

        assertThat(best.expertId()).isEqualTo("x-1");
        assertThat(best.reasonsFor()).isEqualTo("is free; has it");
        assertThat(best.nextFree()).isEmpty();
        assertThat(candidates.possible()).isEqualTo(1);
    }

    @Test
    void knowsWhatIsInTheWayAndUntilWhen() {
        Candidates.Candidate taken = candidates.of("x-2");

        assertThat(taken.isAgainst("BOOKED")).isTrue();
        assertThat(taken.isAgainst("ABSENT")).isFalse();
        assertThat(taken.reasonsAgainst()).isEqualTo("is out (2030-W15 to 2030-W17)");
        assertThat(taken.nextFree().orElseThrow()).hasToString("6 May 2030 to 2 June 2030");
    }

    @Test
    void missesWhoIsNotThere() {
        assertThatThrownBy(() -> candidates.of("x-3")).isInstanceOf(Unexpected.class);
    }

    @Test
    void beginsWeeksOnMondays() {
        assertThat(Days.weeks(4, LocalDate.of(2030, 5, 7)))
                .isEqualTo(new Days(LocalDate.of(2030, 5, 13), LocalDate.of(2030, 6, 10)));
        assertThat(Days.weeks(1, LocalDate.of(2030, 5, 6)).from()).isEqualTo(LocalDate.of(2030, 5, 6));
    }
}
