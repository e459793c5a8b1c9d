package no.likeverd.resourcecenter.booking;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.testing.Crowd;
import no.likeverd.web.Problem;

/** Many who want something of the desk at the same moment. Each gets it, or the code of the refusal; all else fails. */
final class Rivals {

    static final String WON = "WON";

    /** Somebody else was faster, and what the request was about is no longer as it was seen. */
    static final String STALE = "STALE";

    private Rivals() {}

    static List<String> atOnce(List<Runnable> wishes) {
        return Crowd.atOnce(wishes, Rivals::outcome);
    }

    static <A> List<String> atOnce(Collection<A> all, Consumer<? super A> wish) {
        return Crowd.atOnce(all, one -> outcome(() -> wish.accept(one)));
    }

    static List<String> atOnce(int size, IntConsumer wish) {
        return Crowd.atOnce(size, number -> outcome(() -> wish.accept(number)));
    }

    private static String outcome(Runnable wish) {
        try {
            wish.run();
            return WON;
        } catch (Problem refusal) {
            return refusal.code();
        } catch (StaleVersion stale) {
            return STALE;
        }
    }
}
