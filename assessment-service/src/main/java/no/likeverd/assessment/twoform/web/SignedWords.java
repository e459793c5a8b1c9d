package no.likeverd.assessment.twoform.web;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.assessment.twoform.domain.Agreement;
import no.likeverd.assessment.twoform.domain.Goal;
import no.likeverd.assessment.twoform.domain.Signature;

/** What is signed, in the reader's words: the whole level, each area in the ladder's order, goals, and who has signed. */
record SignedWords(
        String level, LocalDate heldOn, List<Area> areas, List<GoalPages.Row> goals, List<Signature> signatures) {

    /** One area as agreed. */
    record Area(String name, ComparedArea.Side agreed) {}

    static SignedWords of(Agreement agreement, List<Goal> goals, List<Signature> signatures, LadderWords ladder) {
        return of(agreement.areas(), agreement.rank(), agreement.heldOn(), goals, signatures, ladder);
    }

    static SignedWords of(
            List<Agreement.Area> agreed,
            int rank,
            LocalDate heldOn,
            List<Goal> goals,
            List<Signature> signatures,
            LadderWords ladder) {
        List<Area> areas = agreed.stream()
                .map(area -> new Area(
                        ladder.area(area.areaId()),
                        new ComparedArea.Side(area.rank(), ladder.level(area.rank()), area.reason())))
                .toList();
        return new SignedWords(ladder.level(rank), heldOn, areas, GoalPages.Row.of(goals, ladder), signatures);
    }
}
