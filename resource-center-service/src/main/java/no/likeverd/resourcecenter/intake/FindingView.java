package no.likeverd.resourcecenter.intake;

import java.util.List;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * A finding as its reader sees it.
 *
 * @param row as the spreadsheet numbers it; null when the file as a whole is meant
 * @param column head, in the reader’s language or as it was written; null when the whole row is meant
 * @param detail how to mend it, in the reader’s language
 */
record FindingView(@Nullable Integer row, @Nullable String column, String code, String detail) {

    static FindingView of(Finding finding, Words words) {
        String column = finding.column();
        return new FindingView(
                finding.row() == 0 ? null : finding.row(),
                column == null ? null : head(column, words),
                finding.code(),
                sentence(finding.code(), words, finding.told().toArray()));
    }

    static List<FindingView> of(Findings findings, Words words) {
        return findings.kept().stream().map(each -> of(each, words)).toList();
    }

    private static String head(String column, Words words) {
        return Column.of(column).map(known -> words.say(known.head())).orElse(column);
    }

    /** What nobody has written a sentence for is said to be impossible, without its code. */
    static String sentence(String code, Words words, Object... told) {
        String fallback = words.say("intake.finding.OTHER");
        return String.valueOf(words.source().getMessage("intake.finding." + code, told, fallback, words.locale()));
    }
}
