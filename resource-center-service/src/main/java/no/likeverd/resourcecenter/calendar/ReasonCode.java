package no.likeverd.resourcecenter.calendar;

/** Why an expert does or does not fit. */
public enum ReasonCode {
    SKILL_HELD,
    SHARE_FITS,
    FREE,
    NO_CONSENT_NEEDED,
    CONSENT_GIVEN,

    LEFT,
    EMPLOYMENT_ENDS,
    CONSENT_MISSING,
    SKILL_MISSING,
    LEVEL_TOO_LOW,
    SHARE_TOO_SMALL,
    ABSENT,
    BOOKED,
    BEYOND_FOUR_MONTHS,
    DEVELOPMENT_TIME_OWED;

    boolean isAgainst() {
        return compareTo(LEFT) >= 0;
    }
}
