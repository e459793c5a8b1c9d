package no.likeverd.storm.check;

import java.util.List;

/** Finds every promise that was broken. */
public final class Checker {

    private static final List<Law> LAWS = List.of(
            new NothingLost(),
            new EventsComplete(),
            new EventsInOrder(),
            new NothingTwice(),
            new NobodyInTwoPlaces(),
            new OrdersExplained(),
            new TimesExplained(),
            new RefusalsExplained(),
            new ReadsExplained(),
            new ProjectionsEqual(),
            new NothingLeftBehind());

    private Checker() {}

    public static List<Violation> check(Evidence evidence) {
        Case indexed = new Case(evidence);
        return LAWS.stream().flatMap(law -> law.broken(indexed)).toList();
    }
}
