package no.likeverd.resourcecenter.calendar;

/** How much of a day an absence takes. Before or after noon is not asked: no booking says at what time of day it is. */
public enum DayShare {
    WHOLE(DevelopmentDay.WHOLE),
    HALF(1);

    private final int halves;

    DayShare(int halves) {
        this.halves = halves;
    }

    public static DayShare of(boolean half) {
        return half ? HALF : WHOLE;
    }

    int halves() {
        return halves;
    }
}
