package no.likeverd.mentor.round;

import java.util.ArrayList;
import java.util.List;
import no.likeverd.mentor.matching.Reason;
import no.likeverd.mentor.matching.ReasonCode;

/** What speaks against a pair: what takes points, and what could have given some and does not. */
final class Against {

    private static final List<ReasonCode> COUNTED =
            List.of(ReasonCode.TOPICS_SHARED, ReasonCode.SECTOR_SHARED, ReasonCode.DISTANCE);

    private Against() {}

    /** Ends of keys of words, what weighs most first. */
    static List<String> of(List<Reason> reasons) {
        List<String> against = new ArrayList<>();
        reasons.stream()
                .filter(reason -> reason.points() < 0)
                .map(reason -> reason.code().name())
                .forEach(against::add);
        COUNTED.stream()
                .filter(code -> reasons.stream().noneMatch(reason -> reason.code() == code))
                .map(code -> "NO_" + code.name())
                .forEach(against::add);
        return List.copyOf(against);
    }
}
