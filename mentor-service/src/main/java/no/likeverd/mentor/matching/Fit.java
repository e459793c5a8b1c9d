package no.likeverd.mentor.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How well two fit: points by reason; a reason that gives nothing is not named. */
public record Fit(List<Reason> reasons) {

    private static final int PER_TOPIC = 10;
    private static final int MOST_TOPICS = 3;
    private static final int SAME_SECTOR = 15;
    private static final int MOST_YEARS = 10;
    private static final int WISH_OF_PERFORMER = 5;
    private static final int WISH_OF_MENTOR = 3;
    private static final int RANKS = 5;
    private static final int PER_STEP = 2;
    private static final int MOST_STEPS = 5;
    private static final int FAILED = -100;
    private static final int MOST_FAILURES = 20;

    /**
     * @param distance steps between their units in the organisation, at least 1
     * @param failures how many pairs of the same two ended too soon; each counts, so that the turn goes round
     */
    public static Fit of(PerformerProfile performer, MentorProfile mentor, int distance, int failures) {
        List<Reason> reasons = new ArrayList<>();
        add(reasons, ReasonCode.TOPICS_SHARED, topics(performer, mentor));
        add(reasons, ReasonCode.SECTOR_SHARED, shared(performer.sectors(), mentor.sectors()) > 0 ? SAME_SECTOR : 0);
        add(reasons, ReasonCode.EXPERIENCE, Math.min(mentor.experienceYears(), MOST_YEARS));
        add(reasons, ReasonCode.WISHED_BY_PERFORMER, WISH_OF_PERFORMER * rank(performer.wishes(), mentor.personId()));
        add(reasons, ReasonCode.WISHED_BY_MENTOR, WISH_OF_MENTOR * rank(mentor.wishes(), performer.personId()));
        add(reasons, ReasonCode.DISTANCE, PER_STEP * Math.clamp(distance - 1L, 0, MOST_STEPS));
        add(reasons, ReasonCode.FAILED_BEFORE, FAILED * Math.min(failures, MOST_FAILURES));
        return new Fit(List.copyOf(reasons));
    }

    private static void add(List<Reason> reasons, ReasonCode code, int points) {
        if (points != 0) {
            reasons.add(new Reason(code, points));
        }
    }

    private static int topics(PerformerProfile performer, MentorProfile mentor) {
        return PER_TOPIC * Math.min(shared(performer.topics(), mentor.topics()), MOST_TOPICS);
    }

    private static int shared(Set<String> some, Set<String> others) {
        return Math.toIntExact(some.stream().filter(others::contains).count());
    }

    /** 5 for the first wish, 1 for the fifth, 0 for no wish. */
    private static int rank(List<String> wishes, String personId) {
        int place = wishes.indexOf(personId);
        return place < 0 ? 0 : Math.max(0, RANKS - place);
    }

    public int points() {
        return reasons.stream().mapToInt(Reason::points).sum();
    }
}
