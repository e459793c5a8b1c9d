package no.likeverd.assessment.twoform.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the conversation ended in.
 *
 * @param areas in the order of the version's areas
 * @param rank the level that both propose; 0: below level 1
 */
public record Agreement(List<Area> areas, int rank, LocalDate heldOn) {

    public Agreement {
        areas = List.copyOf(areas);
    }

    /**
     * One area as agreed.
     *
     * @param reason why, where the two had judged differently; free text, stays in this document
     */
    public record Area(String areaId, int rank, @Nullable String reason) {

        boolean explained() {
            return reason != null && !reason.isBlank();
        }

        @Override
        public String toString() {
            return "Area[" + areaId + "]";
        }
    }

    /** @throws Problem 422 when it does not fit the scale, the forms or the calendar */
    Agreement checked(Scale scale, Comparison comparison, LocalDate openedOn, LocalDate today) {
        requireAreas(scale);
        requireReasons(comparison);
        requireDay(openedOn, today);
        List<Area> ordered = scale.areaIds().stream()
                .flatMap(areaId -> areas.stream().filter(area -> area.areaId().equals(areaId)))
                .toList();
        return new Agreement(ordered, rank, heldOn);
    }

    private void requireAreas(Scale scale) {
        List<String> named = areas.stream().map(Area::areaId).toList();
        scale.requireAreas(named);
        List<String> missing = scale.without(named);
        if (!missing.isEmpty()) {
            throw Problem.invalid("AREAS_MISSING", "areas", "Each area needs an agreed rank")
                    .with("areas", missing);
        }
        areas.forEach(area -> scale.requireRank(area.rank(), "areas"));
        scale.requireRank(rank, "rank");
    }

    private void requireReasons(Comparison comparison) {
        Set<String> explained =
                areas.stream().filter(Area::explained).map(Area::areaId).collect(Collectors.toSet());
        List<String> missing = comparison.differing().stream()
                .filter(areaId -> !explained.contains(areaId))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid("REASON_MISSING", "areas", "Where the forms differed the agreed rank needs a reason")
                    .with("areas", missing);
        }
    }

    private void requireDay(LocalDate openedOn, LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw Problem.invalid("HELD_IN_FUTURE", "heldOn", "The conversation was held today or earlier");
        }
        if (heldOn.isBefore(openedOn)) {
            throw Problem.invalid("HELD_BEFORE_OPENING", "heldOn", "The conversation was held after the opening");
        }
    }
}
