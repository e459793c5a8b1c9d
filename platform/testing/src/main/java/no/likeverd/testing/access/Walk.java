package no.likeverd.testing.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets everybody try everything, and notes where what happens is not what the table says. Those who may not go first: what
 * they try must leave everything as it was. Those who may change something go last.
 */
final class Walk {

    private static final int MOST_SHOWN = 600;

    private final AccessTable table;
    private final List<Caller> callers;
    private final List<Side> sides;
    private final Door door;
    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private int asked;

    Walk(AccessTable table, List<Caller> callers, List<Side> sides, Door door) {
        this.table = table;
        this.callers = callers;
        this.sides = sides;
        this.door = door;
    }

    /** What is wrong, by endpoint; empty when nothing is. */
    Map<String, List<String>> faults(List<Endpoint> endpoints) {
        table.faults(endpoints, callers, sides).forEach(fault -> note("docs/access.md", fault));
        List<Endpoint> listed = endpoints.stream()
                .filter(endpoint -> table.row(endpoint) != null)
                .toList();
        Map<String, String> left = door.everything();
        for (Endpoint endpoint : listed) {
            left = refusals(endpoint, left);
        }
        listed.stream().filter(Endpoint::reads).forEach(this::reads);
        listed.stream().filter(endpoint -> !endpoint.reads()).forEach(this::changes);
        endpoints.stream()
                .filter(endpoint -> table.row(endpoint) == null)
                .forEach(endpoint -> note(endpoint.name(), new Observed(callers, sides, door).missing(endpoint)));
        return faults;
    }

    int asked() {
        return asked;
    }

    /** @param before everything as the endpoint before has left it; the answer is everything as this one leaves it */
    private Map<String, String> refusals(Endpoint endpoint, Map<String, String> before) {
        Row row = row(endpoint);
        for (Side about : door.subjects(endpoint)) {
            List<Caller> refused = callers.stream()
                    .filter(caller -> !row.covers(caller, concerned(about)))
                    .filter(caller -> row.refusal(caller, concerned(about)) != 0)
                    .toList();
            askAll(endpoint, refused, about).forEach((caller, answer) -> {
                int wanted = row.refusal(caller, concerned(about));
                if (answer.status() != wanted) {
                    note(
                            endpoint,
                            caller,
                            about,
                            answer.status() + ", but the table says " + wanted + ": " + answer.text());
                }
                leaks(endpoint, row, caller, about, answer);
            });
        }
        Map<String, String> after = door.everything();
        changed(before, after).forEach(document -> note(endpoint.name(), "a refused request has changed " + document));
        return after;
    }

    private void reads(Endpoint endpoint) {
        Row row = row(endpoint);
        Set<Side> shown = new HashSet<>();
        for (Side about : door.subjects(endpoint)) {
            askAll(endpoint, answered(row, about), about).forEach((caller, answer) -> {
                if (answer.status() != 200 && answer.status() != 204 && answer.status() != 303) {
                    note(
                            endpoint,
                            caller,
                            about,
                            answer.status() + ", but the table says that this is allowed: " + answer.text());
                }
                leaks(endpoint, row, caller, about, answer);
                sides.stream()
                        .filter(side -> row.covers(caller, side) && side.toldTo(caller, answer))
                        .forEach(shown::add);
            });
        }
        if (row.noRows()) {
            sides.stream()
                    .filter(side -> !shown.contains(side))
                    .map(side -> "shows nobody anything of " + side + ", so it proves nothing")
                    .forEach(fault -> note(endpoint.name(), fault));
        }
    }

    private void changes(Endpoint endpoint) {
        Row row = row(endpoint);
        for (Side about : door.subjects(endpoint)) {
            for (Caller caller : answered(row, about)) {
                asked++;
                Answer answer = door.ask(endpoint, caller, about);
                boolean refused = answer.status() == 401 || answer.status() == 403 || row.refuses(answer.status());
                if (refused || answer.status() >= 500) {
                    note(
                            endpoint,
                            caller,
                            about,
                            answer.status() + ", but the table says that this is allowed: " + answer.text());
                }
                leaks(endpoint, row, caller, about, answer);
            }
        }
    }

    private void leaks(Endpoint endpoint, Row row, Caller caller, @Nullable Side about, Answer answer) {
        sides.stream()
                .filter(side -> !row.covers(caller, side) && side.toldTo(caller, answer))
                .forEach(side -> note(endpoint, caller, about, "is told of " + side + ": " + answer.text()));
        sides.stream()
                .filter(side -> row.covers(caller, side) && !row.names(caller, side) && side.namedTo(caller, answer))
                .forEach(side -> note(endpoint, caller, about, "is told names of " + side + ": " + answer.text()));
    }

    private List<Caller> answered(Row row, @Nullable Side about) {
        return callers.stream()
                .filter(caller -> row.noRows() || row.covers(caller, concerned(about)))
                .toList();
    }

    /** What changes nothing can be asked by several at once. */
    private Map<Caller, Answer> askAll(Endpoint endpoint, List<Caller> who, @Nullable Side about) {
        asked += who.size();
        Map<Caller, Answer> answers = new ConcurrentHashMap<>();
        who.parallelStream().forEach(caller -> answers.put(caller, door.ask(endpoint, caller, about)));
        Map<Caller, Answer> inOrder = new LinkedHashMap<>();
        who.forEach(caller -> inOrder.put(caller, Objects.requireNonNull(answers.get(caller))));
        return inOrder;
    }

    private List<Side> concerned(@Nullable Side about) {
        return about == null ? sides : List.of(about);
    }

    private Row row(Endpoint endpoint) {
        return Objects.requireNonNull(table.row(endpoint), "only endpoints with a row are walked");
    }

    private void note(Endpoint endpoint, Caller caller, @Nullable Side about, String fault) {
        String text = fault.length() > MOST_SHOWN ? fault.substring(0, MOST_SHOWN) : fault;
        note(endpoint.name(), "as " + caller + (about == null ? "" : " about " + about) + ": " + text);
    }

    private void note(String endpoint, String fault) {
        faults.computeIfAbsent(endpoint, name -> new ArrayList<>()).add(fault);
    }

    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new TreeSet<>();
        before.forEach((id, document) -> {
            if (!document.equals(after.get(id))) {
                changed.add(id);
            }
        });
        after.keySet().stream().filter(id -> !before.containsKey(id)).forEach(changed::add);
        return changed;
    }
}
