package no.likeverd.storm.check;

import java.util.List;
import java.util.Optional;

/** Everything that was sent under one key. */
record Command(List<Invocation> attempts) {

    private Invocation first() {
        return attempts.getFirst();
    }

    Act act() {
        return first().act();
    }

    String key() {
        return first().key();
    }

    String person() {
        return first().person();
    }

    String expert() {
        return first().expert();
    }

    /** The order it is about; empty for one that was never acknowledged. */
    String order() {
        return attempts.stream()
                .map(Invocation::order)
                .filter(order -> !order.isEmpty())
                .findFirst()
                .orElse("");
    }

    Optional<Invocation> ok() {
        return attempts.stream()
                .filter(attempt -> attempt.outcome() == Outcome.OK)
                .findFirst();
    }

    /** Whether it may have taken effect. */
    boolean possible() {
        return attempts.stream().anyMatch(attempt -> attempt.outcome() != Outcome.FAIL);
    }

    /**
     * Whether the department withdrew the order while it was being filled. The calendar may have booked before it heard of
     * that; such a booking is cancelled at once and the answer says that the order was withdrawn.
     */
    boolean overtaken() {
        return act() == Act.BOOK
                && attempts.stream()
                        .anyMatch(attempt -> attempt.outcome() == Outcome.FAIL
                                && attempt.code().equals("ORDER_WITHDRAWN"));
    }

    /** Whether nobody knows to the end what became of it. */
    boolean unresolved() {
        return ok().isEmpty() && attempts.getLast().outcome() == Outcome.UNKNOWN;
    }

    long began() {
        return attempts.stream().mapToLong(Invocation::began).min().orElseThrow();
    }

    /** When its effect was there at the latest; never, when nobody knows. */
    long settled() {
        return attempts.stream()
                .filter(attempt -> attempt.outcome() == Outcome.OK)
                .mapToLong(Invocation::ended)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    @Override
    public String toString() {
        return ok().orElse(attempts.getLast()).toString();
    }
}
