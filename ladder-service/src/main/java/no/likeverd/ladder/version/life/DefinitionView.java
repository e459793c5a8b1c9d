package no.likeverd.ladder.version.life;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.likeverd.ladder.version.definition.Area;
import no.likeverd.ladder.version.definition.Cell;
import no.likeverd.ladder.version.definition.Demand;
import no.likeverd.ladder.version.definition.LadderDefinition;
import no.likeverd.ladder.version.definition.Level;
import no.likeverd.ladder.version.definition.Model;
import no.likeverd.ladder.version.definition.Text;
import org.jspecify.annotations.Nullable;

/** A definition in the form of its file, so that what was read can be changed and sent back. */
record DefinitionView(
        int format,
        String ladder,
        Text title,
        Model model,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String skill,

        int confirmWithinDays,
        int answerWithinDays,
        List<Level> levels,
        List<Demand> demands,
        List<AreaView> areas) {

    /** One area with a cell for each level. */
    record AreaView(String id, int number, Text name, Text question, List<Cell> cells) {

        static AreaView of(Area area) {
            return new AreaView(area.areaId(), area.number(), area.name(), area.question(), area.cells());
        }
    }

    static DefinitionView of(LadderDefinition definition) {
        return new DefinitionView(
                1,
                definition.ladderId(),
                definition.title(),
                definition.model(),
                definition.skill(),
                definition.confirmWithinDays(),
                definition.answerWithinDays(),
                definition.levels(),
                definition.demands(),
                definition.areas().stream().map(AreaView::of).toList());
    }
}
