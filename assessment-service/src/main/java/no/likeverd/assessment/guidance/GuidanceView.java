package no.likeverd.assessment.guidance;

import java.util.List;
import no.likeverd.assessment.version.Area;
import no.likeverd.assessment.version.LadderVersion;
import no.likeverd.assessment.version.Level;
import no.likeverd.assessment.version.Text;

/**
 * What helps to judge one area, made from the version alone: both sides get the same bytes.
 *
 * @param question to ask in the conversation
 */
record GuidanceView(String versionId, String areaId, Text name, Text question, List<LevelView> levels) {

    /** What is seen at one level, with an example of it. */
    record LevelView(int rank, String label, Text name, Text criterion, Text example) {}

    static GuidanceView of(LadderVersion version, Area area) {
        List<LevelView> levels = version.levels().stream()
                .flatMap(level -> area.cells().stream()
                        .filter(cell -> cell.rank() == level.rank())
                        .map(cell -> of(level, cell)))
                .toList();
        return new GuidanceView(version.versionId(), area.areaId(), area.name(), area.question(), levels);
    }

    private static LevelView of(Level level, Area.Cell cell) {
        return new LevelView(level.rank(), level.label(), level.name(), cell.criterion(), cell.example());
    }
}
