package no.likeverd.standalone.story;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the sample municipality is in the middle of when the first visitor comes, so that every role finds something to do:
 * experts in the pool, orders that wait, a ladder in use and others on their way, an assessment that waits for two forms.
 */
public final class Everyday {

    private static final Logger log = LoggerFactory.getLogger(Everyday.class);
    private static final int WEEKS = 3;
    private static final int DAYS_OF_NOTICE = 21;
    private static final String UNIT = "u-nursing-home";
    /** One that no story adopts: a story may be told meanwhile. */
    private static final String LADDER = "practice-college";

    private final Api api;
    private final Patience patience = new Patience(Patience.LONGEST);
    private final LocalDate today;
    private boolean whole = true;

    private Everyday(Api api, LocalDate today) {
        this.api = api;
        this.today = today;
    }

    /** Begins it through the public API; what does not succeed is left out, for people can work without it. */
    public static void begin(URI front, Clock clock) {
        try (Api api = new Api(front)) {
            Everyday everyday = new Everyday(api, LocalDate.now(clock));
            everyday.tryTo("fill the pool", everyday::experts);
            everyday.tryTo("order", everyday::orders);
            everyday.tryTo("bring ladders on their way", everyday::ladders);
            log.info("the sample municipality is at work{}", everyday.whole ? "" : ", but not with everything");
        }
    }

    /** The same aside: nobody waits for it, and it is there before a visitor has chosen whom to be. */
    public static void beginAside(URI front, Clock clock) {
        Thread.ofPlatform().daemon().name("everyday").start(() -> begin(front, clock));
    }

    private void tryTo(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            whole = false;
            log.warn("the sample municipality could not {}: {}", what, e.getMessage());
        }
    }

    private void experts() {
        new Pool(api, patience).fill();
    }

    private void orders() {
        Days days = Days.weeks(WEEKS, today.plusDays(DAYS_OF_NOTICE));
        new Department(api, patience, Cast.HEADMASTER, "u-school")
                .order(days, "reading-difficulties", "To elever på femte trinn leser fortsatt ikke flytende.");
        new Department(api, patience, Cast.HOUSING_LEADER, "u-housing")
                .order(days, "challenging-behaviour", "Vi trenger å lære hvordan vi møter uro om kvelden.");
    }

    private void ladders() {
        Ladders ladders = new Ladders(api, patience, today, "");
        Ladders.Version college = ladders.adopt(LADDER);
        ladders.hearAllButTheUnion(Ladders.AUXILIARY);
        ladders.propose(Ladders.PERMITS);
        need();
        assessment(college);
    }

    private void need() {
        List<Map<String, Integer>> seats = List.of(seats(1, 3), seats(2, 2), seats(3, 1));
        String path = "/ladder/v1/units/" + UNIT + "/needs/" + LADDER;
        patience.askWhenKnown(() -> api.put(Cast.NURSING_HOME_LEADER, path, Map.of("seats", seats)))
                .expect(200);
    }

    private static Map<String, Integer> seats(int rank, int seats) {
        return Map.of("rank", rank, "seats", seats);
    }

    private void assessment(Ladders.Version version) {
        Map<String, String> form = Map.of("employmentId", "e-1020", "versionId", version.versionId());
        patience.ask(() -> api.post(Cast.CENTRE_LEADER, Conversations.ASSESSMENTS, form), Conversations::isDecided)
                .expect(201);
    }
}
