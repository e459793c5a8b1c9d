package no.likeverd.resourcecenter.draft;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import no.likeverd.resourcecenter.calendar.SkillWanted;
import no.likeverd.resourcecenter.order.OrderForm.BesidesForm;
import org.jspecify.annotations.Nullable;

/** What an expert has to be able to do besides, as far as it is written. */
record DraftSkill(
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}") @Nullable String skill,

        @Min(1) @Max(3) @Nullable Integer leastLevel) {

    static DraftSkill of(BesidesForm said) {
        return new DraftSkill(said.skill(), said.leastLevel());
    }

    static DraftSkill of(SkillWanted wanted) {
        return new DraftSkill(wanted.skill(), wanted.leastLevel());
    }
}
