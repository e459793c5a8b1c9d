package no.likeverd.assessment.version;

import java.util.List;

/**
 * One area that is judged.
 *
 * @param question to ask in the conversation
 * @param cells what is seen at each level
 */
public record Area(String areaId, int number, Text name, Text question, List<Cell> cells) {

    public Area {
        cells = List.copyOf(cells);
    }

    /** What one level means in one area, with an example of it. */
    public record Cell(int rank, Text criterion, Text example) {}
}
