package no.likeverd.testing.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tries out who may do what of which the table says nothing, and writes the row that would be true now. */
final class Observed {

    private final List<Caller> callers;
    private final List<Side> sides;
    private final Door door;
    private final Map<Integer, Integer> refusals = new TreeMap<>();

    Observed(List<Caller> callers, List<Side> sides, Door door) {
        this.callers = callers;
        this.sides = sides;
        this.door = door;
    }

    String missing(Endpoint endpoint) {
        return "docs/access.md has no row for it. This one tells how it is now; see whether it should be so, and add it:\n"
                + row(endpoint);
    }

    private String row(Endpoint endpoint) {
        Map<Caller, Set<String>> welcome = new HashMap<>();
        List<@Nullable Side> subjects = door.subjects(endpoint);
        for (Side about : subjects) {
            for (Caller caller : callers) {
                int status = door.ask(endpoint, caller, about).status();
                if (status == 403 || status == 404 || status >= 500) {
                    refusals.merge(status, 1, Integer::sum);
                } else {
                    welcome.computeIfAbsent(caller, unknown -> new TreeSet<>()).add(String.valueOf(about));
                }
            }
        }
        if (callers.stream().allMatch(caller -> size(welcome, caller) == subjects.size())) {
            return Row.text(endpoint.name(), Who.EVERYBODY, "–");
        }
        String others = refusals.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey().toString())
                .orElse("–");
        return Row.text(endpoint.name(), String.join(", ", who(welcome)), others);
    }

    private static int size(Map<Caller, Set<String>> welcome, Caller caller) {
        return welcome.getOrDefault(caller, Set.of()).size();
    }

    private List<String> who(Map<Caller, Set<String>> welcome) {
        List<String> words = new ArrayList<>();
        Set<String> roles = new TreeSet<>();
        callers.stream().map(Caller::role).filter(java.util.Objects::nonNull).forEach(roles::add);
        for (String role : roles) {
            List<Caller> holders =
                    callers.stream().filter(caller -> caller.holds(role)).toList();
            List<Caller> inUnits =
                    holders.stream().filter(caller -> caller.unitId() != null).toList();
            if (holders.stream().noneMatch(welcome::containsKey)) {
                continue;
            }
            if (inUnits.stream().allMatch(caller -> foreign(welcome, caller))) {
                words.add(role);
            } else {
                words.add(role + (inUnits.stream().allMatch(welcome::containsKey) ? " of the unit" : " everywhere"));
            }
        }
        callers.stream()
                .filter(caller -> caller.role() == null && welcome.containsKey(caller))
                .map(caller -> "(" + caller + ")")
                .forEach(words::add);
        return words;
    }

    private boolean foreign(Map<Caller, Set<String>> welcome, Caller caller) {
        Set<String> about = welcome.getOrDefault(caller, Set.of());
        return about.contains("null")
                || sides.stream()
                        .filter(side -> !side.unitId().equals(caller.unitId()))
                        .allMatch(side -> about.contains(side.toString()));
    }
}
