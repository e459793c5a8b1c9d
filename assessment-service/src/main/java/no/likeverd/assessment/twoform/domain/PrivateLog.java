package no.likeverd.assessment.twoform.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person thought of the conversation; nobody else ever sees it.
 *
 * @param usefulForJudging 1 to 5: the form as a basis for judging competence
 * @param usefulForLearning 1 to 5: the conversation as a way to find what to learn
 * @param areas how important each area is for the users
 */
public record PrivateLog(
        String authorId,
        int usefulForJudging,
        int usefulForLearning,
        List<Importance> areas,
        Judged judgedRightly,
        @Nullable String note,
        LocalDate writtenOn) {

    public PrivateLog {
        areas = List.copyOf(areas);
    }

    /** 1 to 5. */
    public record Importance(String areaId, int importance) {}

    /** Was I judged rightly? */
    public enum Judged {
        YES,
        PARTLY,
        NO
    }

    PrivateLog checked(Scale scale) {
        scale.requireAreas(areas.stream().map(Importance::areaId).toList());
        return this;
    }

    @Override
    public String toString() {
        return "PrivateLog[]";
    }
}
