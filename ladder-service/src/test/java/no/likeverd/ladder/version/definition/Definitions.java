package no.likeverd.ladder.version.definition;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small ladders for tests, as text and as read. */
public final class Definitions {

    private Definitions() {}

    public static LadderDefinition aPracticeLadder() {
        return read(practice("practice-cleaning"));
    }

    /** Two levels, three areas, criteria only. */
    public static String practice(String ladderId) {
        return ladder(ladderId, "PRACTICE", "[]", "[]", false);
    }

    /** The same, where the top level takes a course. */
    public static String courses(String ladderId, String course) {
        return ladder(ladderId, "COURSES", "[]", "[" + course + "]", false);
    }

    /** The same, where both levels take a seat. */
    public static String need(String ladderId) {
        return ladder(ladderId, "NEED", "[]", "[]", true);
    }

    /** The same for leaders. */
    public static String leader(String ladderId) {
        return ladder(ladderId, "LEADER", "[]", "[]", false).replace("skill: cleaning\n", "");
    }

    public static LadderDefinition read(String text) {
        return switch (DefinitionReader.read(text)) {
            case Reading.Sound(LadderDefinition definition) -> definition;
            case Reading.Faulty faulty -> throw new AssertionError(faulty.errors());
        };
    }

    private static String ladder(String ladderId, String model, String first, String second, boolean seat) {
        return """
                format: 1
                ladder: %1$s
                title: {nb: Stige for renholdere, en: Ladder for cleaners}
                model: %2$s
                skill: cleaning
                confirmWithinDays: 90
                answerWithinDays: 30
                levels:
                  - rank: 1
                    label: "1"
                    name: {nb: Etablert, en: Established}
                  - rank: 2
                    label: "2"
                    name: {nb: Erfaren, en: Experienced}
                demands:
                  - {rank: 1, areasAtRank: 2, leastRank: 0, courses: %3$s, seat: %5$s, mentoring: false}
                  - {rank: 2, areasAtRank: 2, leastRank: 1, courses: %4$s, seat: %5$s, mentoring: false}
                areas:
                %6$s""".formatted(ladderId, model, first, second, seat, areas());
    }

    private static String areas() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(number -> """
                          - id: area-%d
                            number: %1$d
                            name: {nb: Område %1$d, en: Area %1$d}
                            question: {nb: "Hvordan går du fram på område %1$d?", en: "How do you go about area %1$d?"}
                            cells:
                              - rank: 1
                                criterion: {nb: Gjør det område %1$d krever til daglig, en: Does what area %1$d takes every day}
                                example: {nb: Rydder rommet på område %1$d etter planen, en: Tidies the room of area %1$d as planned}
                              - rank: 2
                                criterion: {nb: Løser det uventede på område %1$d alene, en: Solves the unexpected of area %1$d alone}
                                example: {nb: Finner en vei på område %1$d når vannet er borte, en: Finds a way in area %1$d without water}
                        """.formatted(number))
                .collect(Collectors.joining());
    }
}
