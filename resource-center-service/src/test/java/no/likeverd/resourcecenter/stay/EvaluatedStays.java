package no.likeverd.resourcecenter.stay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.resourcecenter.calendar.Experts;
import no.likeverd.resourcecenter.calendar.Kind;
import org.jspecify.annotations.Nullable;

/** Ended stays with what both sides have said of them, put where the service would have them. */
public final class EvaluatedStays {

    /** A side that has not answered. */
    public static final int NOTHING = 0;

    private static final int DAYS_TO_ANSWER = 30;

    private final EndedStays stays;
    private final Clock clock;
    private final AtomicInteger number = new AtomicInteger();

    public EvaluatedStays(AggregateStores stores, Clock clock) {
        stays = new EndedStays(stores);
        this.clock = clock;
    }

    public GoodStays good() {
        return new GoodStays(stays, clock);
    }

    /** @param department how much help each side says it was, from 1 to 4 */
    public void ended(String unitId, String expertId, int daysAgo, int department, int expert) {
        LocalDate home = LocalDate.now(clock).minusDays(daysAgo);
        String bookingId = Experts.bookingId(number.incrementAndGet());
        stays.open(new EndedStay(
                bookingId,
                Experts.orderId(number.get()),
                expertId,
                "p-" + expertId,
                unitId,
                Kind.COMPETENCE,
                home.minusDays(14),
                home,
                60,
                home.plusDays(DAYS_TO_ANSWER),
                answers(department, home),
                answers(expert, home)));
    }

    private static @Nullable Answers answers(int help, LocalDate on) {
        return help == NOTHING ? null : new Answers(help, 2, 2, 2, "", on);
    }
}
