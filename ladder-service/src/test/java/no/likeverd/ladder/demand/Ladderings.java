package no.likeverd.ladder.demand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.likeverd.ladder.version.definition.Area;
import no.likeverd.ladder.version.definition.Demand;
import no.likeverd.ladder.version.definition.LadderDefinition;
import no.likeverd.ladder.version.definition.Level;
import no.likeverd.ladder.version.definition.Model;
import no.likeverd.ladder.version.definition.Text;

/** Ladders of every model with two areas and three levels, for tests. Labels count down. */
public final class Ladderings {

    public static final String PRACTICE = "practice";
    public static final String COURSES = "courses";
    public static final String SEATS = "seats";
    public static final String MENTORS = "mentors";

    private Ladderings() {}

    public static LadderDefinition definition(String ladderId) {
        return switch (ladderId) {
            case PRACTICE -> definition(PRACTICE, Model.PRACTICE, "care", demand(1), demand(2), demand(3));
            case COURSES ->
                definition(
                        COURSES,
                        Model.COURSES,
                        "nursing",
                        demand(1),
                        new Demand(2, 1, 1, List.of("medication", "documentation"), false, false),
                        new Demand(3, 2, 2, List.of("medication"), false, false));
            case SEATS -> definition(SEATS, Model.NEED, "permits", seat(1), seat(2), seat(3));
            case MENTORS ->
                definition(
                        MENTORS, Model.LEADER, null, demand(1), demand(2), new Demand(3, 2, 2, List.of(), false, true));
            default -> throw new IllegalArgumentException(ladderId);
        };
    }

    private static Demand demand(int rank) {
        return new Demand(rank, 1, rank - 1, List.of(), false, false);
    }

    private static Demand seat(int rank) {
        return new Demand(rank, 1, rank - 1, List.of(), true, false);
    }

    public static LadderDefinition definition(String ladderId, Model model, String skill, Demand... demands) {
        return new LadderDefinition(
                ladderId,
                new Text(ladderId, ladderId),
                model,
                skill,
                90,
                30,
                IntStream.rangeClosed(1, demands.length)
                        .mapToObj(rank -> new Level(rank, "L" + (demands.length + 1 - rank), new Text("nb", "en")))
                        .toList(),
                List.of(demands),
                List.of(area("one", 1), area("two", 2)));
    }

    private static Area area(String id, int number) {
        return new Area(id, number, new Text("nb", "en"), new Text("nb?", "en?"), List.of());
    }

    /** Version 1 of the ladder. */
    public static Ladder ladder(String ladderId) {
        return new Ladder("ver-" + ladderId, false, definition(ladderId));
    }

    public static Ladder withdrawn(String ladderId) {
        return new Ladder("ver-" + ladderId, true, definition(ladderId));
    }

    /** All of them; the versions among the ids in {@code withdrawn} have been taken back. */
    public static Ladders all(Set<String> withdrawn) {
        List<String> ids = List.of(PRACTICE, COURSES, SEATS, MENTORS);
        return new Ladders(
                versionId -> find(ids, versionId.replace("ver-", ""), withdrawn),
                ladderId -> find(ids, ladderId, withdrawn));
    }

    private static Optional<Ladder> find(List<String> ids, String ladderId, Set<String> withdrawn) {
        return Optional.of(ladderId)
                .filter(ids::contains)
                .map(id -> withdrawn.contains("ver-" + id) ? withdrawn(id) : ladder(id));
    }

    /** The same rank in both areas. */
    public static Map<String, Integer> both(int rank) {
        return Map.of("one", rank, "two", rank);
    }
}
