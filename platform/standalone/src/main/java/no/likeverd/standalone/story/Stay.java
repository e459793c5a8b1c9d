package no.likeverd.standalone.story;

/**
 * A booking that the platform has acknowledged.
 *
 * @param kind of help: {@code COMPETENCE} or {@code CAPACITY}
 * @param since when, in {@link System#nanoTime()}
 */
record Stay(String bookingId, Days days, String kind, long since) {

    /** @throws Unexpected when nothing was booked, or other days than asked for */
    static Stay acknowledged(Answer answer, Days wanted) {
        Days booked = Days.of(answer.expect(201).body());
        if (!booked.equals(wanted)) {
            throw new Unexpected("a booking for " + wanted, booked.toString());
        }
        return new Stay(answer.text("bookingId"), booked, answer.text("kind"), System.nanoTime());
    }

    /** What the expert is out for. */
    String purpose() {
        return kind.equals("CAPACITY") ? "a peak" : "a competence";
    }
}
