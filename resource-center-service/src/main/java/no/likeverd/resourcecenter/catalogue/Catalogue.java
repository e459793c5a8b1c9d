package no.likeverd.resourcecenter.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.likeverd.resourcecenter.catalogue.CatalogueSkills.Written;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * All skills, kept in memory since nearly every page names some. What this instance writes it knows at once, what others write
 * {@link FollowCatalogue within a second}.
 */
public final class Catalogue {

    /** Clocks of two instances differ, and a write becomes visible after its time: so far back each look begins. */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    private final CatalogueSkills skills;
    private final Clock clock;
    private final Map<String, Long> versions = new HashMap<>();
    private volatile SkillTable table = SkillTable.of(BuiltInSkills.all());
    private volatile @Nullable Instant asOf;

    Catalogue(CatalogueSkills skills, Clock clock) {
        this.skills = skills;
        this.clock = clock;
    }

    /** As it is now; nobody is shown the built-in table while it is not known whether it was changed. */
    SkillTable now() {
        if (asOf == null) {
            look();
        }
        return table;
    }

    /** Takes over what was written since the last look, all of it at the first one. */
    synchronized void look() {
        Instant now = clock.instant();
        Instant last = asOf;
        List<Written> written = new ArrayList<>();
        skills.changedSince(last == null ? Instant.EPOCH : last.minus(OVERLAP), written::add);
        take(written);
        asOf = now;
    }

    /** Takes over what was written just now. */
    synchronized void take(Collection<Written> written) {
        List<CatalogueSkill> newer = written.stream()
                .filter(each -> versions.getOrDefault(each.skill().code(), -1L) < each.version())
                .map(Written::skill)
                .toList();
        written.forEach(each -> versions.merge(each.skill().code(), each.version(), Math::max));
        if (!newer.isEmpty()) {
            table = table.with(newer);
        }
    }

    public Optional<CatalogueSkill> find(String code) {
        return now().find(code);
    }

    /** The code of what can be chosen and is written so, by its code, a name or another word for it. */
    public Optional<String> meaning(String written) {
        return now().meaning(written);
    }

    /** What can be chosen, in no order. */
    List<CatalogueSkill> offered() {
        return now().offered();
    }

    /** @throws Problem 422 at the field when nobody can choose it, or nobody any more */
    public void requireOffered(String code, String field) {
        CatalogueSkill skill = find(code)
                .orElseThrow(() -> Problem.invalid("UNKNOWN_SKILL", field, "The catalogue has no skill " + code));
        if (!skill.offered()) {
            throw Problem.invalid("RETIRED_SKILL", field, "The skill " + code + " is not chosen any more");
        }
    }
}
