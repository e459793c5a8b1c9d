package no.likeverd.resourcecenter.feed;

import java.util.Locale;
import no.likeverd.web.Problem;

/** Whose bookings a calendar shows: an expert's own, those in a unit, or all. */
public enum FeedKind {
    EXPERT,
    UNIT,
    CENTRE;

    /** As it stands in addresses. */
    public String spelled() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem 404 when there is no such calendar */
    static FeedKind of(String spelled) {
        for (FeedKind kind : values()) {
            if (kind.spelled().equals(spelled)) {
                return kind;
            }
        }
        throw Problem.notFound("UNKNOWN", "There are calendars of an expert, a unit and the centre");
    }
}
