package no.likeverd.resourcecenter.candidate;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static no.likeverd.resourcecenter.calendar.Experts.SKILL;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.anAttachedExpert;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.SkillWanted;
import no.likeverd.resourcecenter.calendar.Weekdays;
import no.likeverd.resourcecenter.order.Urgency;
import no.likeverd.resourcecenter.planning.Aims;
import no.likeverd.resourcecenter.planning.Department;
import no.likeverd.resourcecenter.planning.Worth;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private static final ExpertCalendar WELCOME = anExpert("welcome");
    private static final Department HOME_CARE = new Department("u-home-care", Set.of(WELCOME.expertId()));

    private final ExpertCalendar top = anExpert("top");
    private final ExpertCalendar skilled = anExpert("skilled", 100, 2);
    private final ExpertCalendar busy = out(anExpert("busy"), "2026-12-14", "2026-12-21");
    private final ExpertCalendar busier = out(anExpert("busier"), "2026-12-07", "2026-12-21");
    private final ExpertCalendar tired = out(anExpert("tired"), "2027-02-01", "2027-03-01");
    private final Demand demand = aDemand(period("2026-12-07", "2026-12-21"), 40);

    @Test
    @Rule("RC-26")
    void whoCanComeStandsBeforeWhoCouldAnotherTime() {
        assertThat(ranked(demand, skilled, busier, busy, tired, anAttachedExpert(), top))
                .startsWith(top, tired, busy, busier);
    }

    @Test
    @Rule("RC-26")
    void bestStandsFirstForACompetenceAndLastForAPeak() {
        Demand competence = new Demand(Kind.COMPETENCE, SKILL, 1, demand.period(), 40);
        Demand peak = new Demand(Kind.CAPACITY, SKILL, 1, demand.period(), 40);

        assertThat(ranked(competence, skilled, top)).containsExactly(top, skilled);
        assertThat(ranked(peak, top, skilled)).containsExactly(skilled, top);
    }

    private static List<ExpertCalendar> ranked(Demand demand, ExpertCalendar... experts) {
        return ranked(demand, Aims.USUAL, experts);
    }

    private static Worth worth(ExpertCalendar expert, Demand demand, Aims aims) {
        return Worth.of(demand, HOME_CARE, Urgency.USUAL, expert, aims, TODAY);
    }

    @Test
    @Rule("RC-302")
    void ofSeveralSkillsTheFitCountsOnAverage() {
        Aims aims = new Aims(0, 90, 0, 0, 0, 0, 0);
        Demand both = new Demand(Kind.COMPETENCE, SKILL, 1, demand.period(), 40)
                .with(List.of(new SkillWanted("wound-care", 1)));

        assertThat(worth(top, both, aims).skill())
                .as("the top of one, nothing of the other")
                .isEqualTo(30);
        assertThat(worth(skilled, both, aims).skill()).isEqualTo(30);
        assertThat(worth(top, demand, aims).skill()).as("of one alone").isEqualTo(90);
    }

    @Test
    @Rule("RC-195")
    void theCentresWeightsDecideBetweenThoseWhoCanCome() {
        Demand later = aDemand(period("2027-05-03", "2027-05-10"), 40);
        Demand any = new Demand(Kind.COMPETENCE, SKILL, 1, later.period(), 40);

        assertThat(ranked(any, new Aims(0, 100, 0, 0, 0, 0, 0), skilled, tired)).containsExactly(tired, skilled);
        assertThat(ranked(any, new Aims(0, 0, 100, 0, 0, 0, 0), tired, skilled)).containsExactly(skilled, tired);
        assertThat(worth(skilled, any, Aims.USUAL))
                .as("of a level that is one below the top, never out, and new to the unit")
                .returns(13, Worth::skill)
                .returns(20, Worth::load)
                .returns(10, Worth::variety);
        assertThat(worth(tired, any, Aims.USUAL).variety()).as("known there").isZero();
        assertThat(worth(anExpert("other"), new Demand(Kind.CAPACITY, "piano", 1, later.period(), 40), Aims.USUAL))
                .as("without the skill")
                .returns(0, Worth::skill);
    }

    @Test
    @Rule("RC-296")
    void daysThatAreAskedForMostWeighByHowManyOfThemTheExpertWorksOn() {
        Demand usual = aDemand(period("2027-05-03", "2027-05-10"), 40);
        Demand midweek = usual.preferring(new Weekdays(List.of(WEDNESDAY, THURSDAY)));
        Aims days = new Aims(0, 0, 0, 0, 0, 100, 0);
        ExpertCalendar any = anExpert("any");
        ExpertCalendar both = anExpert("both").with(new Weekdays(List.of(TUESDAY, WEDNESDAY, THURSDAY)));
        ExpertCalendar one = anExpert("one").with(new Weekdays(List.of(THURSDAY, FRIDAY)));
        ExpertCalendar none = anExpert("none").with(new Weekdays(List.of(MONDAY)));

        assertThat(Stream.of(any, both, one, none))
                .extracting(expert -> worth(expert, midweek, days).days())
                .containsExactly(100, 100, 50, 0);
        assertThat(ranked(midweek, days, none, one, both)).containsExactly(both, one, none);
        assertThat(worth(both, usual, days).days()).as("nobody asked").isZero();
        Candidate missing = Candidate.of(one, midweek, worth(one, midweek, days), TODAY);
        assertThat(missing.missedDays()).isEqualTo(new Weekdays(List.of(WEDNESDAY)));
        assertThat(missing.possible()).as("nobody is kept from coming").isTrue();
    }

    @Test
    @Rule("RC-305")
    void whomTheDepartmentWasGladOfIsWorthMoreToItAndToNobodyElse() {
        Demand later = aDemand(period("2027-05-03", "2027-05-10"), 40);
        Aims goodStay = new Aims(0, 0, 0, 0, 0, 0, 100);

        assertThat(ranked(later, goodStay, top, WELCOME, tired)).startsWith(WELCOME);
        assertThat(worth(WELCOME, later, goodStay))
                .returns(100, Worth::goodStay)
                .returns(2 * later.help(), Worth::points);
        assertThat(worth(top, later, goodStay)).returns(0, Worth::goodStay).returns(later.help(), Worth::points);
        Department school = new Department("u-school", Set.of());
        assertThat(Worth.of(later, school, Urgency.USUAL, WELCOME, goodStay, TODAY)
                        .goodStay())
                .as("another department has said nothing")
                .isZero();
    }

    @Test
    @Rule("RC-305")
    void aGoodStayAndANewPlaceAreWeighedApart() {
        Demand later = aDemand(period("2027-05-03", "2027-05-10"), 40);

        assertThat(worth(out(WELCOME, "2027-02-01", "2027-03-01"), later, Aims.USUAL))
                .as("there lately")
                .returns(10, Worth::goodStay)
                .returns(0, Worth::variety);
        assertThat(worth(WELCOME, later, Aims.USUAL))
                .as("there so long ago that it is a new place again")
                .returns(10, Worth::goodStay)
                .returns(10, Worth::variety);
    }

    private static List<ExpertCalendar> ranked(Demand demand, Aims aims, ExpertCalendar... experts) {
        return Stream.of(experts)
                .map(expert -> Candidate.of(expert, demand, worth(expert, demand, aims), TODAY))
                .sorted(Candidate.bestFirst())
                .map(Candidate::expert)
                .toList();
    }

    private static ExpertCalendar out(ExpertCalendar expert, String from, String to) {
        return expert.decide(aRequest(1, aDemand(period(from, to), 100)), TODAY).state();
    }
}
