package no.likeverd.resourcecenter.applying;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.likeverd.resourcecenter.calendar.Skill;
import org.jspecify.annotations.Nullable;

/** @param shownIn where it was shown, a unit or a few words, never a person */
record ClaimForm(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}") String code,

        @NotNull @Min(1) @Max(3) Integer level,
        @Size(max = 120) @Nullable String shownIn) {

    static final int MOST = 5;

    static List<Skill> skills(List<ClaimForm> claims) {
        return claims.stream()
                .map(claim -> Skill.shown(claim.code(), claim.level(), claim.shownIn()))
                .toList();
    }
}
