package no.likeverd.resourcecenter.feed;

import java.time.Instant;
import no.likeverd.resourcecenter.feed.Secret.Kept;
import org.jspecify.annotations.Nullable;

/**
 * One person's calendar of somebody's bookings.
 *
 * @param of id of the expert or the unit
 * @param secretHash of the address in force, by which it is found; null when there is none
 * @param salt of its secret; neither of the two tells what it is
 * @param language in which it was made
 */
record Feed(
        String feedId,
        String personId,
        FeedKind kind,
        String of,
        @Nullable String secretHash,
        String salt,
        Instant madeAt,
        String language) {

    Feed at(Kept secret, Instant now, String newLanguage) {
        return new Feed(feedId, personId, kind, of, secret.hash(), secret.salt(), now, newLanguage);
    }

    Feed ended() {
        return new Feed(feedId, personId, kind, of, null, "", madeAt, language);
    }

    boolean inForce() {
        return secretHash != null;
    }
}
