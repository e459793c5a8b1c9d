package no.likeverd.resourcecenter.credential;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a credential stands on a day. */
public enum Validity {
    NOT_YET,
    /** Valid, and without an end. */
    LASTING,
    VALID,
    /** Valid, and not for long. */
    EXPIRING,
    EXPIRED;

    /** So long before its end the centre should look after it. */
    static final int DAYS_BEFORE = 60;

    /** @param validTo first day without it; null where it has no end */
    static Validity of(LocalDate validFrom, @Nullable LocalDate validTo, LocalDate today) {
        if (validTo != null && !today.isBefore(validTo)) {
            return EXPIRED;
        }
        if (today.isBefore(validFrom)) {
            return NOT_YET;
        }
        if (validTo == null) {
            return LASTING;
        }
        return today.plusDays(DAYS_BEFORE).isBefore(validTo) ? VALID : EXPIRING;
    }
}
