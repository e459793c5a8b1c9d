package no.likeverd.resourcecenter.applying;

import static no.likeverd.resourcecenter.calendar.Experts.SKILL;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.resourcecenter.Backroom;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.employment.KnownEmployment;
import no.likeverd.resourcecenter.employment.KnownEmployments;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.Race;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of applications on a real store: stopped at every step, answered and withdrawn at once, forgotten. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationsIT {

    private static final String WORDS = "Jeg vil lære bort det jeg kan";

    private final Backroom room = new Backroom();
    private final Apply apply = room.bean(Apply.class);
    private final AnswerApplication answer = room.bean(AnswerApplication.class);
    private final FindApplications find = room.bean(FindApplications.class);
    private final Applications applications = room.bean(Applications.class);
    private final Actor centre = new Actor(
            "p-centre",
            List.of(new Grant("g-centre", "p-centre", Role.RESOURCE_CENTRE_LEADER, "u-centre", TODAY, null)));

    private String employmentId = "";
    private Actor applicant = new Actor("p-nobody", List.of());

    @BeforeEach
    void somebodyElse() {
        room.clock.goOn();
        room.clock.set(TODAY);
        another();
    }

    private void another() {
        room.nextRound();
        employmentId = room.id("e-applicant");
        applicant = new Actor("p-of-" + employmentId, List.of());
        room.employment(employmentId, "u-home", LocalDate.of(2020, 1, 1), null);
    }

    @AfterAll
    void close() {
        room.close();
    }

    private Aggregate<Application> applied() {
        return applied("first");
    }

    private Aggregate<Application> applied(String key) {
        ApplyForm form = new ApplyForm(employmentId, 40, List.of(new ClaimForm(SKILL, 3, "Demensavdelingen")), WORDS);
        return apply.apply(applicant, form, CommandKey.of(applicant.personId(), key, form));
    }

    private Aggregate<Application> accepted(String id, long version) {
        List<Skill> vouched = List.of(Skill.shown(SKILL, 2, null));
        return answer.accept(centre, id, vouched, version, CommandKey.of("p-centre/" + id, "yes", vouched));
    }

    private Aggregate<Application> declined(String id, long version) {
        return answer.decline(centre, id, "Vi har mange nå", version, CommandKey.of("p-centre/" + id, "no"));
    }

    private Application now(String id) {
        return applications.get(id).state();
    }

    private Optional<ExpertCalendar> calendar() {
        return room.bean(Calendars.class).ofEmployment(employmentId);
    }

    @Test
    @Rule({"RC-311", "RC-313", "RC-314"})
    void stoppedAtAnyStepAYesMakesOneMemberWithWhatTheCentreVouchesFor() {
        int step = 0;
        boolean stopped = true;
        while (stopped) {
            another();
            String id = applied().id();
            room.clock.stopAfter(step++);
            stopped = isStopped(() -> accepted(id, 1));
            room.clock.goOn();
            room.clock.pass(Duration.ofSeconds(6));
            room.sweep();
            accepted(id, 1); // the same request again

            assertThat(now(id))
                    .returns(ApplicationStatus.ACCEPTED, Application::status)
                    .returns(null, Application::words)
                    .returns(List.of(), Application::skills);
            assertThat(calendar().orElseThrow())
                    .returns(Membership.ATTACHED, ExpertCalendar::membership)
                    .returns(40, ExpertCalendar::sharePercent)
                    .returns(false, ExpertCalendar::active)
                    .returns(List.of(Skill.shown(SKILL, 2, null)), ExpertCalendar::skills);
        }
        assertThat(step).isGreaterThan(6);
    }

    private static boolean isStopped(Runnable act) {
        try {
            act.run();
            return false;
        } catch (StoppableClock.Stopped stopped) {
            return true;
        }
    }

    @Race
    @Rule({"RC-312", "RC-313"})
    void whoWithdrawsWhileTheCentreAnswersIsInOrOut(int round) {
        another();
        String id = applied().id();

        List<Boolean> won = Crowd.atOnce(
                List.<Runnable>of(
                        () -> apply.withdraw(applicant, id, CommandKey.of(applicant.personId(), "withdraw")),
                        () -> accepted(id, 1)),
                ApplicationsIT::isDone);

        assertThat(won).containsOnlyOnce(true);
        boolean withdrawn = won.getFirst();
        assertThat(now(id).status()).isEqualTo(withdrawn ? ApplicationStatus.WITHDRAWN : ApplicationStatus.ACCEPTED);
        assertThat(calendar().isPresent()).isNotEqualTo(withdrawn);
    }

    private static boolean isDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Problem refused) {
            assertThat(refused.code()).isIn("APPLICATION_WITHDRAWN", "APPLICATION_ANSWERED");
            return false;
        } catch (StaleVersion overtaken) {
            return false;
        }
    }

    @Race
    @Rule("RC-310")
    void ofManyOfOnePostOneIsThere(int round) {
        another();

        List<Boolean> won = Crowd.atOnce(8, n -> {
            try {
                applied("key-" + n);
                return true;
            } catch (Problem refused) {
                assertThat(refused.code()).isEqualTo("APPLIED_ALREADY");
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    @Rule({"RC-310", "RC-312"})
    void whoHeardANoMayApplyAgainAndWhoIsInMayNot() {
        String id = applied().id();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> applied("second"))
                .returns("APPLIED_ALREADY", Problem::code);
        assertThat(applied().version()).as("the same request again").isEqualTo(1);
        declined(id, 1);

        Aggregate<Application> again = applied("third");
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.state())
                .returns(ApplicationStatus.OPEN, Application::status)
                .returns(WORDS, Application::words);
        accepted(id, again.version());
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> applied("fourth"))
                .returns("ALREADY_IN_POOL", Problem::code);
    }

    @Test
    @Rule("RC-313")
    void whoAnswersWhatHasChangedSinceIsTold() {
        String id = applied().id();
        apply.withdraw(applicant, id, CommandKey.of(applicant.personId(), "withdraw"));
        long version = applied("again").version();

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> accepted(id, 1));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> declined(id, 1));
        assertThat(now(id).status()).isEqualTo(ApplicationStatus.OPEN);
        assertThat(declined(id, version).state().status()).isEqualTo(ApplicationStatus.DECLINED);
    }

    @Test
    @Rule("RC-311")
    void nobodyElseKnowsOfItAndOnlyTheCentreAnswers() {
        String id = applied().id();
        Actor leader =
                new Actor("p-leader", List.of(new Grant("g-leader", "p-leader", Role.LEADER, "u-home", TODAY, null)));

        assertThatExceptionOfType(UnknownAggregate.class).isThrownBy(() -> find.one(leader, id));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> answer.decline(applicant, id, "Nei", 1, CommandKey.of("p", "no")))
                .matches(refused -> refused.status().value() == 403);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> apply.withdraw(centre, id, CommandKey.of("p-centre", "withdraw")))
                .matches(refused -> refused.status().value() == 403);
        assertThat(find.toAnswer(leader)).isEmpty();
        assertThat(find.toAnswer(centre))
                .extracting(FindApplications.Waiting::applicationId)
                .contains(id);
    }

    @Test
    @Rule("RC-314")
    void whatWasWrittenGoesAndSoDoesWhatNobodyAnswers() {
        String refused = applied().id();
        declined(refused, 1);
        another();
        String waiting = applied().id();
        another();
        String withdrawn = applied().id();
        apply.withdraw(applicant, withdrawn, CommandKey.of(applicant.personId(), "withdraw"));
        assertThat(now(withdrawn)).returns(null, Application::words).returns(List.of(), Application::skills);

        passTo(Application.DAYS_REMEMBERED - 1);
        assertThat(why(refused)).isEqualTo("Vi har mange nå");
        passTo(Application.DAYS_REMEMBERED);
        assertThat(why(refused)).isNull();
        assertThat(now(waiting).status()).isEqualTo(ApplicationStatus.OPEN);
        passTo(Application.DAYS_OPEN);
        assertThat(now(waiting))
                .returns(ApplicationStatus.LAPSED, Application::status)
                .returns(null, Application::words);
    }

    private @Nullable String why(String id) {
        Decision decision = now(id).decision();
        return decision == null ? null : decision.words();
    }

    private void passTo(int days) {
        room.clock.set(TODAY.plusDays(days));
        room.sweep();
    }

    @Test
    @Rule("RC-314")
    void aPostThatEndsTakesItsApplicationWithIt() {
        KnownEmployments employments = room.bean(KnownEmployments.class);
        String id = applied().id();
        employments.started(
                new KnownEmployment(employmentId, "u-home", 80, LocalDate.of(2020, 1, 1), null, null, false));
        employments.ended(employmentId, TODAY.plusDays(10), false);

        apply.employmentEnds(employmentId);
        apply.employmentEnds(employmentId);

        assertThat(now(id).status()).as("until then there is a post").isEqualTo(ApplicationStatus.OPEN);
        passTo(10);
        assertThat(now(id).status()).isEqualTo(ApplicationStatus.LAPSED);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> accepted(id, applications.get(id).version()))
                .returns("APPLICATION_LAPSED", Problem::code);
    }
}
