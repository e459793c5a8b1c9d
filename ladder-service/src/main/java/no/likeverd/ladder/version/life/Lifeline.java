package no.likeverd.ladder.version.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.likeverd.ladder.version.Act;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.Stage;
import org.jspecify.annotations.Nullable;

/** A version's life as a line in time: what is done, where it stands, and what comes or never came. */
record Lifeline(List<Step> steps) {

    private static final List<Act.Code> WAY =
            List.of(Act.Code.DRAFTED, Act.Code.UNION_CONFIRMED, Act.Code.PILOTED, Act.Code.EVALUATED, Act.Code.ADOPTED);
    private static final List<Act.Code> ENDS = List.of(Act.Code.SUPERSEDED, Act.Code.WITHDRAWN);

    /** How a step stands. */
    enum State {
        DONE,
        NOW,
        AHEAD,
        LEFT_OUT
    }

    /** @param on when it was done last; null when it was not */
    record Step(Act.Code code, State state, @Nullable LocalDate on) {}

    static Lifeline of(LadderVersion version) {
        List<Act.Code> way = new ArrayList<>(WAY);
        ENDS.stream().filter(end -> day(version, end).isPresent()).forEach(way::add);
        int now = lastDone(version, way);
        boolean over = version.stage() == Stage.CLOSED;
        List<Step> steps = new ArrayList<>();
        for (int place = 0; place < way.size(); place++) {
            LocalDate on = day(version, way.get(place)).orElse(null);
            steps.add(new Step(way.get(place), state(place, now, on, over), on));
        }
        return new Lifeline(List.copyOf(steps));
    }

    private static int lastDone(LadderVersion version, List<Act.Code> way) {
        int last = 0;
        for (int place = 0; place < way.size(); place++) {
            last = day(version, way.get(place)).isPresent() ? place : last;
        }
        return last;
    }

    private static State state(int place, int now, @Nullable LocalDate on, boolean over) {
        if (place == now) {
            return State.NOW;
        }
        if (on != null) {
            return State.DONE;
        }
        return place < now || over ? State.LEFT_OUT : State.AHEAD;
    }

    private static Optional<LocalDate> day(LadderVersion version, Act.Code code) {
        return version.history().stream()
                .filter(act -> act.code() == code)
                .map(Act::on)
                .reduce((earlier, later) -> later);
    }
}
