package no.likeverd.resourcecenter.calendar;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import no.likeverd.resourcecenter.calendar.KeptCalendar.Act;

/**
 * Random lives of a calendar: this many acts at the most, none begins farther ahead or takes longer than this many days, and a
 * kind is as likely as it is often named.
 */
record Lives(int most, int farthest, int longest, List<String> kinds) {

    Arbitrary<List<Act>> acts() {
        return act().list().ofMaxSize(most);
    }

    Arbitrary<Act> act() {
        return act(Arbitraries.of(kinds));
    }

    /** One of a kind. */
    Arbitrary<Act> act(String kind) {
        return act(Arbitraries.just(kind));
    }

    private Arbitrary<Act> act(Arbitrary<String> chosen) {
        return Combinators.combine(
                        chosen,
                        Arbitraries.integers().between(0, farthest),
                        Arbitraries.integers().between(1, longest),
                        shares())
                .as(Act::new);
    }

    /** Of experts and of what is asked of them, in percent. */
    static Arbitrary<Integer> shares() {
        return Arbitraries.integers().between(1, 10).map(tenth -> tenth * 10);
    }
}
