package no.likeverd.resourcecenter.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of a workbook.
 *
 * @param row as the spreadsheet numbers it; 0 when the file as a whole is meant
 * @param column field that it belongs to, or the head as it was written; null when the whole row is meant
 * @param code stable
 * @param told numbers for the sentence, for example how long a text may be
 */
record Finding(int row, @Nullable String column, String code, List<Integer> told) {

    static Finding ofFile(String code, Integer... told) {
        return new Finding(0, null, code, List.of(told));
    }
}
