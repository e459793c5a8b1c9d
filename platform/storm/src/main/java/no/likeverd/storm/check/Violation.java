package no.likeverd.storm.check;

/** Something that must not be. */
public record Violation(Kind kind, String detail) {

    /** What was promised and not kept. */
    public enum Kind {
        LOST("acknowledged lost"),
        MISSING_EVENT("missing events"),
        DUPLICATE("duplicates"),
        DOUBLE_BOOKING("double bookings"),
        INVERSION("order inversions"),
        NOT_LINEARISABLE("outcomes that no order explains"),
        UNNAMED_REFUSAL("refusals without their reason"),
        PROJECTION_DIFFERS("projections that differ"),
        LEFT_BEHIND("left behind");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
