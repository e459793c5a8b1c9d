package no.likeverd.resourcecenter.intake.sheet;

/** A file is not a workbook that is read here, and why. */
public final class Unreadable extends RuntimeException {

    private final Why why;

    Unreadable(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /** What somebody has to mend before there is anything to look at. */
    public enum Why {
        NOT_A_WORKBOOK,
        LOCKED_OR_OLD,
        UNPACKED_TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        NO_ROWS
    }

    public Why why() {
        return why;
    }
}
