package no.likeverd.standalone.story;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Departments order a rare skill, are refused, cancel, and everybody knows. What one step leaves to the next is kept here. */
final class Orders {

    private static final int WEEKS = 4;
    private static final int DAYS_OF_NOTICE = 30;
    private static final int MONTHS_TOO_LONG = 5;
    private static final int MONTHS_AHEAD = 18;

    private final Pool pool;
    private final Department planning;
    private final Department homeCare;
    private final Centre centre;
    private final HomeUnit nursingHome;
    private final LocalDate today;

    private String firstOrder = "";
    private String secondOrder = "";
    private @Nullable Stay firstStay;
    private @Nullable Stay secondStay;

    Orders(Api api, Patience patience, Pool pool, LocalDate today) {
        this.pool = pool;
        this.planning = new Department(api, patience, Cast.PLANNING_LEADER, "u-planning");
        this.homeCare = new Department(api, patience, Cast.HOME_CARE_LEADER, "u-home-care");
        this.centre = new Centre(api);
        this.nursingHome = new HomeUnit(api, patience, Cast.NURSING_HOME_LEADER, "u-nursing-home");
        this.today = today;
    }

    Happened bookTheBest() {
        Days wanted = freeDays();
        Candidates seen = planning.candidates(firstOrder);
        Candidates.Candidate best = centre.candidates(firstOrder)
                .best()
                .filter(candidate -> candidate.expertId().equals(pool.nurse()))
                .orElseThrow(() -> new Unexpected("the nurse as the best candidate", "another, or none"));
        Stay stay = Stay.acknowledged(centre.tryToBook(firstOrder, pool.nurse()), wanted);
        planning.expectStatus(firstOrder, "FILLED");
        firstStay = stay;
        Candidates.Candidate last = seen.all().getLast();
        return Happened.that(
                "The planning department's order is open, %d of %d candidates possible; the centre has booked %s"
                        .formatted(seen.possible(), seen.all().size(), best.name()),
                "for %s, at %d %%, in %s".formatted(wanted, Pool.SHARE, Pool.SKILL),
                "for the best: " + seen.of(pool.nurse()).reasonsFor(),
                "against the last: " + last.reasonsAgainst());
    }

    /** Days on which the nurse is free; an earlier story that was broken off may have left some taken. */
    private Days freeDays() {
        Days days = Days.weeks(WEEKS, today.plusDays(DAYS_OF_NOTICE));
        firstOrder = planning.order(days);
        Candidates.Candidate expert = planning.candidates(firstOrder).of(pool.nurse());
        if (expert.possible()) {
            return days;
        }
        Days later = expert.nextFree()
                .orElseThrow(() -> new Unexpected("days on which the nurse is free", expert.reasonsAgainst()));
        planning.withdraw(firstOrder);
        firstOrder = planning.order(later);
        return later;
    }

    Happened homeLeaderSees() {
        Stay stay = Objects.requireNonNull(firstStay);
        String seen = nursingHome.sees(stay, planning);
        long millis = Narrator.millisSince(stay.since());
        return Happened.that(
                "The nursing home's leader knows, %d ms after the booking was acknowledged".formatted(millis), seen);
    }

    Happened secondDepartment() {
        Stay stay = Objects.requireNonNull(firstStay);
        secondOrder = homeCare.order(stay.days());
        Candidates.Candidate taken = homeCare.candidates(secondOrder).of(pool.nurse());
        if (taken.possible() || !taken.isAgainst("BOOKED")) {
            throw new Unexpected("BOOKED among the reasons against the nurse", taken.reasonsAgainst());
        }
        Answer refused = centre.tryToBook(secondOrder, pool.nurse()).expectRefusal(409, "BOOKED");
        Days free = Days.of(refused.body().path("nextFree"));
        if (free.from().isBefore(stay.days().to())) {
            throw new Unexpected("next free dates after " + stay.days(), free.toString());
        }
        homeCare.expectStatus(secondOrder, "OPEN");
        return Happened.that(
                "Home care is refused the same expert in the same weeks: BOOKED, next free " + free,
                "against: " + Candidates.reasons(refused.body().path("reasonsAgainst")));
    }

    Happened beyondFourMonths() {
        LocalDate first = Days.weeks(1, today.plusMonths(MONTHS_AHEAD)).from();
        Days days = new Days(first, first.plusMonths(MONTHS_TOO_LONG));
        String order = planning.order(days);
        Answer refused = centre.tryToBook(order, pool.nurse()).expectRefusal(409, "BEYOND_FOUR_MONTHS");
        return Happened.that(
                "Five months at a stretch, %s, are refused: BEYOND_FOUR_MONTHS".formatted(days),
                "against: " + Candidates.reasons(refused.body().path("reasonsAgainst")));
    }

    Happened cancelled() {
        Stay stay = Objects.requireNonNull(firstStay);
        planning.cancel(firstOrder);
        long began = System.nanoTime();
        centre.expectStatus(firstOrder, "WITHDRAWN");
        nursingHome.seesNoMore(stay);
        long millis = Narrator.millisSince(began);
        if (!homeCare.candidates(secondOrder).of(pool.nurse()).possible()) {
            throw new Unexpected("the nurse to be free again", "days that are still taken");
        }
        Stay second = Stay.acknowledged(centre.tryToBook(secondOrder, pool.nurse()), stay.days());
        homeCare.expectStatus(secondOrder, "FILLED");
        secondStay = second;
        return Happened.that(
                "The booking is cancelled and the home leader knows %d ms later; home care gets the expert"
                        .formatted(millis),
                nursingHome.sees(second, homeCare));
    }

    Happened tidied() {
        int ended = tidy();
        nursingHome.seesNoMore(Objects.requireNonNull(secondStay));
        return Happened.that("The story's last %d orders are ended, and nobody is away for them".formatted(ended));
    }

    int tidy() {
        return planning.tidy() + homeCare.tidy();
    }
}
