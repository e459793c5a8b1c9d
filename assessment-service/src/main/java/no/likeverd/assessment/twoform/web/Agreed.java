package no.likeverd.assessment.twoform.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.likeverd.assessment.twoform.domain.Agreement;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.web.pages.Form;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of an agreement, {@code rank-<area>} and {@code reason-<area>} and those of the whole.
 *
 * @param version that the writer has read
 */
record Agreed(Agreement agreement, long version) {

    /** What is said of all areas together. */
    record Whole(@NotNull LocalDate heldOn) {}

    /** One area while something may still be missing. */
    private record Judged(
            String areaId, @Nullable Integer rank, @Nullable String reason) {}

    /** Empty when something is wrong, which is then noted in the form. */
    static Optional<Agreed> of(Form form, Assessment assessment, List<ComparedArea> areas) {
        Filled filled = new Filled(form);
        int top = assessment.scale().top();
        List<Judged> judged =
                areas.stream().map(area -> judged(area, top, filled)).toList();
        Integer rank = chosen("rank", top, filled, "rank.missing");
        long version = filled.version();
        Optional<Whole> whole = form.read(Whole.class);
        if (form.faulty() || whole.isEmpty() || rank == null) {
            return Optional.empty();
        }
        List<Agreement.Area> agreed = judged.stream()
                .map(area -> new Agreement.Area(
                        area.areaId(), Objects.requireNonNull(area.rank(), "nothing is missing"), area.reason()))
                .toList();
        return Optional.of(new Agreed(new Agreement(agreed, rank, whole.get().heldOn()), version));
    }

    private static Judged judged(ComparedArea area, int top, Filled filled) {
        Integer rank = chosen("rank-" + area.areaId(), top, filled, "agreedMissing", area.name());
        String reason = filled.words("reason-" + area.areaId());
        if (reason == null && area.difference() > 0) {
            filled.form().refuse("reason-" + area.areaId(), "reasonMissing", area.name());
        }
        return new Judged(area.areaId(), rank, reason);
    }

    private static @Nullable Integer chosen(String field, int top, Filled filled, String missing, String... told) {
        if (filled.form().value(field).isEmpty()) {
            filled.form().refuse(field, missing, told);
        }
        return filled.rank(field, 0, top);
    }
}
