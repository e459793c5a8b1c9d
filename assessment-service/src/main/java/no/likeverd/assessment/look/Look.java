package no.likeverd.assessment.look;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody has looked at what another person wrote. Says nothing of what stood there.
 *
 * @param number counts one person's looks from 1, without a gap
 * @param at to the millisecond, as it is kept
 * @param sha256 over the look before and this one
 */
public record Look(
        long number,
        String assessmentId,
        String readerId,
        String authorId,
        Side side,
        Occasion occasion,
        Instant at,
        String sha256) {

    /** In which role. */
    public enum Side {
        EMPLOYEE,
        LEADER
    }

    /** Why: the step at which it was given out. */
    public enum Occasion {
        COMPARISON,
        RECORD,
        EXPORT
    }

    /** Whether it follows on the one before and says what it said when it was written. */
    boolean follows(long before, String hashBefore) {
        return number == before + 1 && sha256.equals(hash(hashBefore));
    }

    Look numbered(long next) {
        return new Look(next, assessmentId, readerId, authorId, side, occasion, at, "");
    }

    Look chainedTo(String hashBefore) {
        return new Look(number, assessmentId, readerId, authorId, side, occasion, at, hash(hashBefore));
    }

    /** Ids hold no line breaks, so no two looks are written the same way. */
    private String hash(String hashBefore) {
        String written =
                List.of(hashBefore, number, assessmentId, readerId, authorId, side, occasion, at.toEpochMilli())
                        .stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("\n"));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(written.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
