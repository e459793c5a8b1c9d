package no.likeverd.storm.check;

/**
 * One request and what came of it. Requests under the same key are one command. Texts are empty where there is nothing.
 *
 * @param key the command's idempotency key
 * @param order that was addressed, or that an accepted order got as its id
 * @param expert who was to be booked, or who was seen to be
 * @param booking that was made, or seen
 * @param days that were ordered
 * @param began and {@code ended}: by one clock for the whole run, in nanoseconds
 * @param status of HTTP; 0 when no answer came
 * @param code of a refusal, or the order's status on a read
 * @param version of the order, on a read
 */
public record Invocation(
        String key,
        Act act,
        String person,
        String unit,
        String order,
        String expert,
        String booking,
        Span days,
        long began,
        long ended,
        Outcome outcome,
        int status,
        String code,
        long version) {

    @Override
    public String toString() {
        return "%s %s by %s, order %s, expert %s: %s %d %s %s"
                .formatted(act, key, person, order, expert, outcome, status, code, booking)
                .strip();
    }
}
