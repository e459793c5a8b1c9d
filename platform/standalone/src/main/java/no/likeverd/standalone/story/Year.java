package no.likeverd.standalone.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A year in the municipality: who is hired for it, assessed, placed, lent out, mentored, moved, and who leaves. */
final class Year {

    private static final int WEEKS = 3;
    private static final int DAYS_OF_NOTICE = 40;
    private static final int EMPLOYED_DAYS_AGO = 600;
    private static final int LED_DAYS_AGO = 900;
    private static final int NEWLY_LED_DAYS_AGO = 190;

    private static final Staff.Post TRAVELLER =
            carer(Cast.TRAVELLING_EXPERT, "u-nursing-home", "Helsefagarbeider", Cast.NURSING_HOME_LEADER);
    private static final Staff.Post LEAVER =
            carer(Cast.LEAVING_EXPERT, "u-home-care", "Helsefagarbeider", Cast.HOME_CARE_LEADER);
    private static final Staff.Post LEADER =
            new Staff.Post(Cast.LEADER_AT_THE_TOP, "u-hr", "Seksjonsleder", Cast.DIRECTOR, LED_DAYS_AGO);

    private static final Case NURSE = new Case(
            carer(Cast.NURSE_WITHOUT_COURSE, "u-nursing-home", "Sykepleier", Cast.NURSING_HOME_LEADER),
            Ladders.NURSE,
            2,
            2,
            "");
    private static final List<Case> RIVALS = List.of(
            new Case(permits(Cast.SPECIALIST), Ladders.PERMITS, 3, 0, ""),
            new Case(permits(Cast.SECOND_SPECIALIST), Ladders.PERMITS, 3, 1, ""));
    private static final List<Case> CASES = Stream.concat(
                    Stream.of(
                            new Case(TRAVELLER, Ladders.AUXILIARY, 3, 2, ""),
                            new Case(nursing(Cast.EXPERIENCED_CARER), Ladders.AUXILIARY, 2, 0, ""),
                            new Case(
                                    nursing(Cast.CARER_WHO_DISAGREES),
                                    Ladders.AUXILIARY,
                                    1,
                                    1,
                                    "I guide newcomers more than this record says"),
                            NURSE,
                            new Case(nursing(Cast.NEW_NURSE), Ladders.NURSE, 1, 0, ""),
                            new Case(LEAVER, Ladders.AUXILIARY, 3, 1, ""),
                            new Case(
                                    carer(Cast.BEGINNER, "u-home-care", "Helsefagarbeider", Cast.HOME_CARE_LEADER),
                                    Ladders.AUXILIARY,
                                    0,
                                    0,
                                    ""),
                            new Case(assistant(Cast.EXPERIENCED_ASSISTANT), Ladders.ASSISTANT, 2, 3, ""),
                            new Case(assistant(Cast.NEW_ASSISTANT), Ladders.ASSISTANT, 1, 0, ""),
                            new Case(LEADER, Ladders.LEADER, 3, 1, "")),
                    RIVALS.stream())
            .toList();

    private static final List<Cast> NEW_LEADERS =
            List.of(Cast.LIBRARY_LEADER, Cast.SPORTS_LEADER, Cast.DAY_CENTRE_LEADER);
    private static final List<Staff.Leads> LEADERS = List.of(
            new Staff.Leads(Cast.LEADER_AT_THE_TOP, "u-hr", LED_DAYS_AGO),
            new Staff.Leads(Cast.LIBRARY_LEADER, "u-library", NEWLY_LED_DAYS_AGO),
            new Staff.Leads(Cast.SPORTS_LEADER, "u-sports", NEWLY_LED_DAYS_AGO),
            new Staff.Leads(Cast.DAY_CENTRE_LEADER, "u-day-centre", NEWLY_LED_DAYS_AGO));

    private final Staff staff;
    private final Ladders ladders;
    private final Conversations conversations;
    private final Places places;
    private final Invitations invitations;
    private final Mentors mentors;
    private final Lending lending;
    private final EarlierStay earlier;
    private final String course;

    /** @param mark the story's own, so that each year has posts and a course that no other has */
    Year(Api api, Patience patience, Imports imports, Clock clock, String mark) {
        LocalDate today = LocalDate.now(clock);
        this.course = "course-of-" + mark;
        this.staff = new Staff(api, imports, today, mark);
        this.ladders = new Ladders(api, patience, today, course);
        this.conversations = new Conversations(api, patience, staff, ladders, clock);
        this.places = new Places(api, patience, staff, conversations);
        this.invitations = new Invitations(api, patience, staff, today);
        this.mentors = new Mentors(api, patience, places, clock);
        this.earlier = new EarlierStay(api, patience, clock);
        this.lending = new Lending(api, patience, Days.weeks(WEEKS, today.plusDays(DAYS_OF_NOTICE)));
    }

    private static Staff.Post carer(Cast who, String unitId, String title, Cast leader) {
        return new Staff.Post(who, unitId, title, leader, EMPLOYED_DAYS_AGO);
    }

    private static Staff.Post nursing(Cast who) {
        return carer(who, "u-nursing-home", "Pleie og omsorg", Cast.NURSING_HOME_LEADER);
    }

    private static Staff.Post assistant(Cast who) {
        return carer(who, Ladders.PILOT_UNIT, "Assistent", Cast.HOUSING_LEADER);
    }

    private static Staff.Post permits(Cast who) {
        return carer(who, "u-planning", "Byggesaksbehandler", Cast.PLANNING_LEADER);
    }

    private static Staff.Post newLeader(Staff.Leads leads) {
        return new Staff.Post(leads.who(), leads.unitId(), "Enhetsleder", Cast.DIRECTOR, leads.daysAgo());
    }

    /** Posts for everybody, after those of a story that was broken off have ended. */
    Happened hire() {
        int ended = staff.endAll() + ladders.endPilots();
        mentors.awaitEarlierYearsEnd(Cast.LEADER_AT_THE_TOP, NEW_LEADERS);
        List<Staff.Post> posts = Stream.concat(
                        CASES.stream().map(Case::post), LEADERS.stream().skip(1).map(Year::newLeader))
                .toList();
        int created = staff.hire(posts, LEADERS);
        return Happened.that(
                "%d posts and %d leaders' roles begin for this year".formatted(posts.size(), LEADERS.size()),
                "%d rows imported; %d left over from a broken story were ended first".formatted(created, ended));
    }

    Happened ladders() {
        return ladders.bringIntoUse();
    }

    Happened assess() {
        places.stateNeed(Cast.PLANNING_LEADER, "u-planning", Ladders.PERMITS, 3, 1);
        return conversations.hold(CASES);
    }

    Happened place() {
        List<String> courses = List.of("medication-safety", "documentation-basics", course);
        return places.take(CASES, NURSE, courses, RIVALS);
    }

    Happened invite() {
        return invitations.answer(List.of(TRAVELLER, LEAVER), Cast.LEADER_AT_THE_TOP);
    }

    Happened lend() {
        return lending.lend(invitations.expertId(Cast.TRAVELLING_EXPERT), invitations.expertId(Cast.LEAVING_EXPERT));
    }

    /** The expert who travels had been out before. */
    Happened evaluate() {
        return earlier.evaluated(
                invitations.expertId(Cast.TRAVELLING_EXPERT), Cast.TRAVELLING_EXPERT, Cast.HEADMASTER, "u-school");
    }

    Happened match() {
        mentors.gather(
                List.of(Cast.NURSING_HOME_LEADER, Cast.HOME_CARE_LEADER, Cast.HEADMASTER),
                Cast.LEADER_AT_THE_TOP,
                NEW_LEADERS);
        mentors.wish(Cast.SPORTS_LEADER, Cast.HEADMASTER);
        mentors.avoid(Cast.DAY_CENTRE_LEADER, Cast.HEADMASTER);
        return mentors.match(
                new Mentors.Couple(Cast.LEADER_AT_THE_TOP, Cast.SPORTS_LEADER),
                new Mentors.Couple(Cast.NURSING_HOME_LEADER, Cast.LIBRARY_LEADER),
                new Mentors.Couple(Cast.HEADMASTER, Cast.DAY_CENTRE_LEADER));
    }

    Happened endPairs() {
        return mentors.end(Cast.LIBRARY_LEADER, Cast.DAY_CENTRE_LEADER);
    }

    /** The travelling expert moves: the level and the booking come along. */
    Happened move() {
        staff.move(TRAVELLER, "u-home-care", Cast.HOME_CARE_LEADER);
        String employmentId = staff.newEmploymentId(TRAVELLER.who());
        String placement = places.expect(TRAVELLER.who(), employmentId, "CARRIED")
                .path("placementId")
                .asString("");
        lending.expectStandsAfterMove();
        places.confirm(Cast.HOME_CARE_LEADER, placement);
        places.expect(TRAVELLER.who(), employmentId, "IN_EFFECT");
        return Happened.that(
                "An expert moves to another unit: the level is carried and confirmed, and the booking stands",
                "the new home leader sees when the expert is away");
    }

    /** An expert with a booking and a mentor with a pair leave on the same day. */
    Happened leave() {
        String placement = places.expect(LEAVER.who(), staff.employmentId(LEAVER.who()), "IN_EFFECT")
                .path("placementId")
                .asString("");
        staff.leave(LEAVER, LEADER);
        lending.expectReopenedAfterLeaving();
        mentors.expectLeft(Cast.SPORTS_LEADER);
        places.expect(LEAVER.who(), staff.employmentId(LEAVER.who()), "ENDED");
        List<String> history = places.history(LEAVER.who(), placement);
        conversations.expectHistory(LEAVER.who());
        return Happened.that(
                "An expert and a mentor leave: booking and pair end, the department's order is open again",
                "what remains to be read: the joint record, and the placement's history of %d entries"
                        .formatted(history.size()));
    }

    /** Ends what the year has begun; says how much. */
    int tidy() {
        int orders = lending.tidy();
        return orders + staff.endAll() + ladders.endPilots();
    }
}
