package no.likeverd.mentor.line;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import no.likeverd.access.Employment;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;

/**
 * The organisation as it is on one day, read once: whoever asks about many people gets the same answer for all of them.
 * Posts and roles that are to come count as well, for a pair lasts half a year.
 */
public final class Line {

    /** Two units that have nothing above them in common. */
    static final int FAR = 6;

    private final Organisation organisation;
    private final LocalDate day;
    private final Map<String, Set<String>> units = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();
    private final Map<String, Set<String>> heads = new HashMap<>();
    private final Map<String, List<String>> paths = new HashMap<>();

    public Line(Organisation organisation, LocalDate day) {
        this.organisation = organisation;
        this.day = day;
    }

    /** Whether one stands above the other, however many steps, or both are of one unit. */
    public boolean related(String personId, String otherId) {
        return personId.equals(otherId)
                || above(personId).contains(otherId)
                || above(otherId).contains(personId)
                || units(personId).stream().anyMatch(units(otherId)::contains);
    }

    /** Steps between the two nearest units of theirs. */
    public int distance(String personId, String otherId) {
        int nearest = FAR;
        for (String unit : units(personId)) {
            for (String other : units(otherId)) {
                nearest = Math.min(nearest, steps(path(unit), path(other)));
            }
        }
        return nearest;
    }

    private static int steps(List<String> path, List<String> other) {
        for (int up = 0; up < path.size(); up++) {
            int down = other.indexOf(path.get(up));
            if (down >= 0) {
                return up + down;
            }
        }
        return FAR;
    }

    /** Units in which somebody works or leads. */
    private Set<String> units(String personId) {
        return units.computeIfAbsent(personId, id -> {
            Set<String> all = new LinkedHashSet<>();
            posts(id).forEach(post -> all.add(post.unitId()));
            organisation.grantsOf(id).stream()
                    .filter(this::leads)
                    .map(Grant::unitId)
                    .filter(Objects::nonNull)
                    .forEach(all::add);
            return all;
        });
    }

    /** Everybody above: the nearest leaders, theirs, and who leads the units and those above them. */
    private Set<String> above(String personId) {
        Set<String> known = above.get(personId);
        if (known == null) {
            known = climb(personId);
            above.put(personId, known);
        }
        return known;
    }

    private Set<String> climb(String personId) {
        Set<String> all = new HashSet<>();
        Queue<String> open = new ArrayDeque<>(List.of(personId));
        for (String next = open.poll(); next != null; next = open.poll()) {
            heads(next).stream().filter(all::add).forEach(open::add);
        }
        all.remove(personId);
        return all;
    }

    private Set<String> heads(String personId) {
        return heads.computeIfAbsent(personId, id -> {
            Set<String> all = new HashSet<>();
            for (Employment post : posts(id)) {
                Optional.ofNullable(post.leaderPersonId()).ifPresent(all::add);
                path(post.unitId()).forEach(unit -> all.addAll(leadersOf(unit)));
            }
            return all;
        });
    }

    private List<String> leadersOf(String unitId) {
        return organisation.grantsIn(unitId).stream()
                .filter(this::leads)
                .map(Grant::personId)
                .toList();
    }

    private List<Employment> posts(String personId) {
        return organisation.employmentsOf(personId).stream()
                .filter(post -> post.to() == null || post.to().isAfter(day))
                .toList();
    }

    private boolean leads(Grant grant) {
        return grant.role() == Role.LEADER && (grant.to() == null || grant.to().isAfter(day));
    }

    /** The unit and all above it; a circle is walked once. */
    private List<String> path(String unitId) {
        return paths.computeIfAbsent(unitId, id -> {
            List<String> all = new ArrayList<>();
            Optional<String> next = Optional.of(id);
            while (next.isPresent() && !all.contains(next.get())) {
                all.add(next.get());
                next = organisation.above(next.get());
            }
            return all;
        });
    }
}
