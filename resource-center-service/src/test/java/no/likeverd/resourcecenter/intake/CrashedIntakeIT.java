package no.likeverd.resourcecenter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.likeverd.access.Actors;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.DayShare;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.calendar.Weekdays;
import no.likeverd.resourcecenter.intake.IntakeRun.Trouble;
import no.likeverd.resourcecenter.intake.Row.TimeAway;
import no.likeverd.resourcecenter.page.Town;
import no.likeverd.resourcecenter.pool.Newcomer;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An import that was committed by an instance which then ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashedIntakeIT {

    @AutoClose
    private final Town town = new Town();

    private final Workbooks workbooks = new Workbooks(town);
    private final IntakeRuns runs = town.service.bean(IntakeRuns.class);
    private final Calendars calendars = town.service.bean(Calendars.class);

    @Test
    @Rule("RC-208")
    void isFinishedByAnotherWithEachRowOnce() {
        String first = town.pooled();
        String second = town.pooled();
        List<Row> rows = List.of(away(2, first), away(3, second));
        String runId = runId();
        town.service
                .bean(AbsenceRows.class)
                .carryOut(
                        town.service.bean(Actors.class).actor(town.centreLeader),
                        rows.getFirst(),
                        CommandKey.of("intake", runId + "/2", rows.getFirst()));

        leave(runId, IntakeKind.ABSENCES, rows);

        finished(runId);
        assertThat(calendar(first).absences()).hasSize(1);
        assertThat(calendar(second).absences()).hasSize(1);
    }

    @Test
    @Rule("RC-209")
    void whatBecameImpossibleIsToldAndStopsNobodyElse() {
        String there = town.pooled();
        String anew = town.employed(town.centre);
        String runId = runId();

        leave(runId, IntakeKind.EXPERTS, List.of(joining(2, there), joining(3, anew)));

        assertThat(finished(runId).troubles()).containsExactly(new Trouble(2, "ALREADY_IN_POOL"));
        assertThat(calendar(anew).sharePercent()).isEqualTo(60);
        assertThat(workbooks
                        .see("/runs/" + runId + "/troubles", town.centreLeader)
                        .rows()
                        .getFirst()
                        .path("row")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    @Rule("RC-200")
    void actsWithTheRightsOfWhoeverSentIt() {
        String post = town.employed(town.centre);
        String runId = runId();

        leave(runId, IntakeKind.EXPERTS, List.of(joining(2, post)), town.homeLeader);

        assertThat(finished(runId).troubles()).containsExactly(new Trouble(2, "NOT_ALLOWED"));
        assertThat(calendars.ofEmployment(post)).isEmpty();
    }

    private static String runId() {
        return CommandKey.of("nobody", RunningService.newKey()).derivedId("itk");
    }

    private void leave(String runId, IntakeKind kind, List<Row> rows) {
        leave(runId, kind, rows, town.centreLeader);
    }

    /** As it stands when an instance ends right after committing. */
    private void leave(String runId, IntakeKind kind, List<Row> rows, String personId) {
        Instant now = town.service.bean(Clock.class).instant().minus(IntakeRun.PATIENCE);
        IntakeRun checked = Objects.requireNonNull(
                IntakeRun.checked(runId, kind, personId, now, rows).state());
        runs.begin(runId, CommandKey.of("nobody", runId), () -> checked.commit(now));
    }

    private IntakeRun finished(String runId) {
        await().atMost(Duration.ofSeconds(30)).until(() -> runs.get(runId).status() == IntakeStatus.APPLIED);
        return runs.get(runId);
    }

    private ExpertCalendar calendar(String employmentId) {
        return calendars.ofEmployment(employmentId).orElseThrow();
    }

    private static Row away(int number, String employmentId) {
        return Row.of(number, new TimeAway(employmentId, Town.day(30), Town.day(33), false, DayShare.WHOLE));
    }

    private static Row joining(int number, String employmentId) {
        Newcomer newcomer = new Newcomer(
                employmentId, Membership.EMPLOYED, 60, List.of(new Skill("dementia-care", 3)), Weekdays.ANY);
        return Row.of(number, newcomer);
    }
}
