package no.likeverd.mentor.own;

import java.util.List;
import no.likeverd.mentor.corps.Mentor;
import no.likeverd.mentor.pair.Pair;
import no.likeverd.mentor.performer.Performer;
import org.jspecify.annotations.Nullable;

/**
 * What a person is here.
 *
 * @param mentor whoever is in the corps, or was
 * @param performers as the leader of each unit that is newly led, what is going on first
 * @param pairs going on now
 * @param creditable completed periods that have not been asked for
 * @param invitations addresses of what waits for an answer
 */
record Own(
        @Nullable Mentor mentor,
        List<Performer> performers,
        List<Pair> pairs,
        List<Pair> creditable,
        List<String> invitations) {

    boolean inCorps() {
        return mentor != null && !mentor.left();
    }

    boolean nothing() {
        return mentor == null
                && performers.isEmpty()
                && pairs.isEmpty()
                && creditable.isEmpty()
                && invitations.isEmpty();
    }
}
