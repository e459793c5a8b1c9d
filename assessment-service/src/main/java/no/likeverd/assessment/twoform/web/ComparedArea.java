package no.likeverd.assessment.twoform.web;

import java.util.List;
import java.util.Objects;
import no.likeverd.assessment.twoform.domain.Agreement;
import no.likeverd.assessment.twoform.domain.Answer;
import no.likeverd.assessment.twoform.domain.Comparison;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * One area as both have judged it, in words, and what they have agreed if they have.
 *
 * @param difference in levels
 * @param apart the same in words
 */
record ComparedArea(
        String areaId,
        String name,
        Side employee,
        Side leader,
        int difference,
        String apart,
        @Nullable Side agreed) {

    /** A level with what stands to it: evidence of one of the two, or the reason for what was agreed. */
    record Side(int rank, String level, @Nullable String words) {}

    /** The largest difference first. */
    static List<ComparedArea> of(Comparison comparison, @Nullable Agreement agreement, LadderWords ladder) {
        return comparison.rows().stream()
                .map(row -> new ComparedArea(
                        row.areaId(),
                        ladder.area(row.areaId()),
                        side(row.employee(), ladder),
                        side(row.leader(), ladder),
                        row.difference(),
                        apart(row.difference(), ladder.words()),
                        agreed(agreement, row.areaId(), ladder)))
                .toList();
    }

    private static String apart(int difference, Words words) {
        return switch (difference) {
            case 0 -> words.say("comparison.apart.none");
            case 1 -> words.say("comparison.apart.one");
            default -> words.say("comparison.apart.more", difference);
        };
    }

    private static Side side(Answer answer, LadderWords ladder) {
        int rank = Objects.requireNonNull(answer.rank(), "a submitted form has a rank for each area");
        return new Side(rank, ladder.level(rank), answer.evidence());
    }

    static @Nullable Side agreed(@Nullable Agreement agreement, String areaId, LadderWords ladder) {
        return agreement == null
                ? null
                : agreement.areas().stream()
                        .filter(area -> area.areaId().equals(areaId))
                        .map(area -> new Side(area.rank(), ladder.level(area.rank()), area.reason()))
                        .findFirst()
                        .orElse(null);
    }
}
