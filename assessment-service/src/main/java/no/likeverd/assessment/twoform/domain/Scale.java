package no.likeverd.assessment.twoform.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.likeverd.web.Problem;

/**
 * What is judged: taken over from the version when the assessment is opened, for a published version never changes.
 *
 * @param top the highest rank; 0 is "not yet level 1"
 * @param areaIds in the order of their numbers
 */
public record Scale(String versionId, String ladderId, int top, List<String> areaIds) {

    public Scale {
        areaIds = List.copyOf(areaIds);
    }

    void requireRank(int rank, String field) {
        if (rank < 0 || rank > top) {
            throw Problem.invalid("UNKNOWN_RANK", field, "A rank is 0 to " + top);
        }
    }

    void requireArea(String areaId, String field) {
        if (!areaIds.contains(areaId)) {
            throw Problem.invalid("UNKNOWN_AREA", field, "The version has no such area");
        }
    }

    /** Each at most once, and none that the version does not have. */
    void requireAreas(Collection<String> named) {
        Set<String> seen = new HashSet<>();
        for (String areaId : named) {
            requireArea(areaId, "areas");
            if (!seen.add(areaId)) {
                throw Problem.invalid("DUPLICATE_AREA", "areas", "An area stands there twice")
                        .with("areas", List.of(areaId));
            }
        }
    }

    /** The areas that are not among those named, in order. */
    List<String> without(Collection<String> named) {
        return areaIds.stream().filter(areaId -> !named.contains(areaId)).toList();
    }
}
