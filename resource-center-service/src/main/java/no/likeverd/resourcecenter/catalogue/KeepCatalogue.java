package no.likeverd.resourcecenter.catalogue;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** The centre's leader adds skills, names them anew and retires them. */
@Component
public class KeepCatalogue {

    /** All of it is in the memory of every instance. */
    static final int MOST_SKILLS = 2_000;

    private final CatalogueSkills skills;
    private final Catalogue catalogue;
    private final Clock clock;

    KeepCatalogue(CatalogueSkills skills, Catalogue catalogue, Clock clock) {
        this.skills = skills;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Puts a skill in the place of what had its code. */
    public void keep(Actor actor, CatalogueSkill wanted, CommandKey key) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        requireFitting(catalogue.now(), wanted);
        KeptSkill kept = new KeptSkill(wanted, clock.instant(), actor.personId());
        catalogue.take(List.of(skills.keep(kept, key)));
    }

    /**
     * Holds one skill after the other against the rules, each as if those before it had been kept; writes nothing.
     *
     * @return what throws the {@link Problem} of one that cannot be kept
     */
    public Consumer<CatalogueSkill> supposed(Actor actor) {
        Supposed supposed = new Supposed(catalogue.now());
        return wanted -> {
            actor.require(Role.RESOURCE_CENTRE_LEADER);
            supposed.keep(wanted);
        };
    }

    /** The catalogue as it would be. */
    private static final class Supposed {

        private final Set<String> seen = new HashSet<>();
        private SkillTable table;

        Supposed(SkillTable table) {
            this.table = table;
        }

        void keep(CatalogueSkill wanted) {
            if (!seen.add(wanted.code())) {
                throw Problem.invalid("CODE_TWICE", "code", "Another row has the same code");
            }
            requireFitting(table, wanted);
            table = table.with(List.of(wanted));
        }
    }

    private static void requireFitting(SkillTable table, CatalogueSkill wanted) {
        boolean isNew = table.find(wanted.code()).isEmpty();
        if (isNew && !wanted.offered()) {
            throw Problem.invalid("RETIRING_UNKNOWN", "code", "Only what is in the catalogue is retired");
        }
        if (isNew && table.size() >= MOST_SKILLS) {
            throw Problem.invalid("CATALOGUE_FULL", "code", "The catalogue holds at most " + MOST_SKILLS + " skills");
        }
        if (wanted.offered() && table.confusable(wanted)) {
            throw Problem.invalid("LABEL_TAKEN", "preferredLabel.nb", "Another skill is called the same");
        }
    }
}
