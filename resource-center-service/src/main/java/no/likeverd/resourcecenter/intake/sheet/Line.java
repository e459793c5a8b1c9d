package no.likeverd.resourcecenter.intake.sheet;

import java.util.List;

/**
 * A row with something in it.
 *
 * @param number as the spreadsheet shows it, from 1
 */
public record Line(int number, List<Written> cells) {

    public Written at(int column) {
        return column < cells.size() ? cells.get(column) : Written.NOTHING;
    }

    boolean blank() {
        return cells.stream().allMatch(Written::blank);
    }
}
