package no.likeverd.ladder.version.definition;

import java.util.List;

/**
 * A part of the work that is assessed by itself.
 *
 * @param question to ask in the conversation, the same for both sides
 * @param cells one per level, from rank 1
 */
public record Area(String areaId, int number, Text name, Text question, List<Cell> cells) {

    public Area {
        cells = List.copyOf(cells);
    }
}
