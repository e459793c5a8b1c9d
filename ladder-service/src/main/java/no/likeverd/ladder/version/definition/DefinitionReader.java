package no.likeverd.ladder.version.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a ladder's definition, format 1, from YAML or JSON: all of it is sound, or every error is told with its line and
 * field. The format is described in docs/ladder-format.md.
 */
public final class DefinitionReader {

    private static final int FEWEST_LEVELS = 2;
    private static final int MOST_LEVELS = 5;
    private static final int MOST_AREAS = 30;
    private static final int MOST_COURSES = 20;

    private final Findings findings = new Findings();

    private DefinitionReader() {}

    public static Reading read(String text) {
        return new DefinitionReader().reading(text);
    }

    private Reading reading(String text) {
        Node root = new YamlSource(text, findings).compose();
        LadderDefinition definition = root == null ? null : ladder(Section.of(root, "", findings));
        return definition != null && findings.none()
                ? new Reading.Sound(definition)
                : new Reading.Faulty(findings.all());
    }

    private static @Nullable LadderDefinition ladder(Section file) {
        file.value("format").number(1, 1);
        String ladderId = file.value("ladder").code();
        Text title = file.both("title", 3, 100);
        Model model = file.value("model").choice(List.of(Model.values()));
        String skill = skill(file, model);
        int confirmWithinDays = file.value("confirmWithinDays").number(30, 365);
        int answerWithinDays = file.value("answerWithinDays").number(7, 90);
        List<Level> levels = levels(file);
        List<Area> areas = areas(file, levels.size());
        List<Demand> demands = demands(file, model, levels.size(), areas.size());
        file.refuseTheRest();
        return model == null
                ? null
                : new LadderDefinition(
                        ladderId, title, model, skill, confirmWithinDays, answerWithinDays, levels, demands, areas);
    }

    /** Leaders are not lent by the expert pool, so nobody looks for them under a skill. */
    private static @Nullable String skill(Section file, @Nullable Model model) {
        if (model != Model.LEADER) {
            return file.value("skill").code();
        }
        file.optional("skill").report("NOT_FOR_LEADERS", "A leader ladder has no skill; leave it out");
        return null;
    }

    private static List<Level> levels(Section file) {
        List<Level> levels = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (Section level : file.list("levels", FEWEST_LEVELS, MOST_LEVELS)) {
            int rank = level.value("rank").counting(levels.size() + 1);
            String label = level.value("label").text(1, 20);
            if (!labels.add(label)) {
                level.report("label", "DUPLICATE", "Another level has this label");
            }
            levels.add(new Level(rank, label, level.both("name", 2, 80)));
            level.refuseTheRest();
        }
        return levels;
    }

    private static List<Area> areas(Section file, int ranks) {
        List<Area> areas = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Section area : file.list("areas", 1, MOST_AREAS)) {
            String areaId = area.value("id").code();
            if (!ids.add(areaId)) {
                area.report("id", "DUPLICATE", "Another area has this id");
            }
            int number = area.value("number").counting(areas.size() + 1);
            Text name = area.both("name", 2, 80);
            Text question = area.both("question", 10, 400);
            areas.add(new Area(areaId, number, name, question, cells(area, ranks)));
            area.refuseTheRest();
        }
        return areas;
    }

    private static List<Cell> cells(Section area, int ranks) {
        List<Cell> cells = new ArrayList<>();
        for (Section cell : onePerLevel(area, "cells", ranks)) {
            int rank = cell.value("rank").counting(cells.size() + 1);
            cells.add(new Cell(rank, cell.both("criterion", 20, 400), cell.both("example", 20, 400)));
            cell.refuseTheRest();
        }
        return cells;
    }

    private static List<Demand> demands(Section file, @Nullable Model model, int ranks, int areas) {
        List<Demand> demands = new ArrayList<>();
        for (Section section : onePerLevel(file, "demands", ranks)) {
            Demand demand = demand(section, demands.size() + 1, areas == 0 ? MOST_AREAS : areas);
            if (demand.mentoring() && model != null && model != Model.LEADER) {
                section.report("mentoring", "FOR_LEADERS_ONLY", "Only a leader ladder demands mentoring");
            }
            demands.add(demand);
            section.refuseTheRest();
        }
        keepsWhatTheModelSays(file, model, demands);
        return demands;
    }

    private static Demand demand(Section section, int expected, int areas) {
        int rank = section.value("rank").counting(expected);
        return new Demand(
                rank,
                section.value("areasAtRank").number(1, areas),
                section.value("leastRank").number(0, rank),
                section.codes("courses", MOST_COURSES),
                section.value("seat").flag(),
                section.value("mentoring").flag());
    }

    private static void keepsWhatTheModelSays(Section file, @Nullable Model model, List<Demand> demands) {
        if (model == Model.COURSES
                && demands.stream().allMatch(demand -> demand.courses().isEmpty())) {
            file.report("demands", "NO_COURSES", "A ladder with courses demands one somewhere");
        }
        if (model == Model.NEED && demands.stream().noneMatch(Demand::seat)) {
            file.report("demands", "NO_SEATS", "A ladder by need demands a seat somewhere");
        }
    }

    private static List<Section> onePerLevel(Section section, String name, int ranks) {
        return ranks == 0 ? section.list(name, 0, MOST_LEVELS) : section.list(name, ranks, ranks);
    }
}
