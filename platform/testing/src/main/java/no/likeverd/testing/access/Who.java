package no.likeverd.testing.access;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of the table that say who: a role held anywhere, for the unit or everywhere, or what somebody is to the matter.
 *
 * @param named whether names are shown; ids always are
 */
record Who(String words, @Nullable String role, Reach reach, boolean named) {

    static final String EVERYBODY = "everybody";
    static final String EVERY_TOKEN = "every token";
    private static final String OF_THE_UNIT = " of the unit";
    private static final String EVERYWHERE = " everywhere";
    private static final String WITHOUT_NAMES = " without names";

    enum Reach {
        ANYWHERE,
        UNIT,
        EVERYWHERE
    }

    static List<Who> list(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(Who::of)
                .toList();
    }

    private static Who of(String text) {
        String words = text.replace(WITHOUT_NAMES, "");
        Reach reach = words.endsWith(OF_THE_UNIT)
                ? Reach.UNIT
                : words.endsWith(EVERYWHERE) ? Reach.EVERYWHERE : Reach.ANYWHERE;
        String role = words.replace(OF_THE_UNIT, "").replace(EVERYWHERE, "");
        return new Who(words, role.matches("[A-Z_]+") ? role : null, reach, words.equals(text));
    }

    boolean isEverybody() {
        return words.equals(EVERYBODY) || words.equals(EVERY_TOKEN);
    }

    boolean covers(Caller caller, Side side) {
        if (isEverybody()) {
            return true;
        }
        return role == null ? side.is(words, caller) : caller.holds(role) && reaches(caller, side);
    }

    private boolean reaches(Caller caller, Side side) {
        return switch (reach) {
            case ANYWHERE -> true;
            case UNIT -> caller.unitId() == null || side.unitId().equals(caller.unitId());
            case EVERYWHERE -> caller.unitId() == null;
        };
    }

    /** Whether anybody of the town can be meant. */
    boolean meansSomebody(List<Caller> callers, List<Side> sides) {
        return isEverybody()
                || (role == null
                        ? sides.stream().anyMatch(side -> side.has(words))
                        : callers.stream().anyMatch(caller -> caller.holds(role)));
    }

    @Override
    public String toString() {
        return words;
    }
}
