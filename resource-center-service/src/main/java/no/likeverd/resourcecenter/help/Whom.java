package no.likeverd.resourcecenter.help;

import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.exchange.FindCompetences;
import no.likeverd.resourcecenter.exchange.FindCompetences.Lendable;
import no.likeverd.resourcecenter.need.FindNeeds;
import no.likeverd.resourcecenter.need.FindNeeds.Taken;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which unit is asked: the one that lists a competence, or the one whose offer was taken. */
@Component
class Whom {

    private final FindCompetences competences;
    private final FindNeeds needs;

    Whom(FindCompetences competences, FindNeeds needs) {
        this.competences = competences;
        this.needs = needs;
    }

    /**
     * Whom one asks, and what is known of it before anybody writes anything.
     *
     * @param borrowerUnitId the unit that has the need; null where any may ask
     * @param title what is asked for
     * @param period on which days; null where nobody has said
     */
    record Lender(
            String unitId,
            String contactPersonId,
            String theme,
            String title,
            @Nullable String borrowerUnitId,
            @Nullable Period period) {}

    /** @throws Problem 422 when there is none, or when both are named */
    Lender of(Actor actor, @Nullable String competenceId, @Nullable String needId) {
        if (competenceId != null && needId != null) {
            throw Problem.invalid("ONE_OF_BOTH", "needId", "Help is asked for because of an entry or of a need");
        }
        if (needId != null) {
            Taken taken = needs.taken(actor, needId);
            return new Lender(
                    taken.lenderUnitId(),
                    taken.contactPersonId(),
                    taken.theme(),
                    taken.text(),
                    taken.unitId(),
                    taken.period());
        }
        return of(competences.lendable(competenceId == null ? "" : competenceId));
    }

    private static Lender of(Lendable entry) {
        return new Lender(entry.unitId(), entry.contactPersonId(), entry.theme(), entry.title(), null, null);
    }

    /** The same for a page that is shown before anything is known. */
    Optional<Lender> find(Actor actor, @Nullable String competenceId, @Nullable String needId) {
        try {
            return Optional.of(of(actor, competenceId, needId));
        } catch (Problem nobody) {
            return Optional.empty();
        }
    }
}
