package no.likeverd.resourcecenter.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.credential.CredentialView;
import no.likeverd.resourcecenter.credential.FindCredentials;
import no.likeverd.resourcecenter.employment.WorkingTime;
import no.likeverd.resourcecenter.stay.GoodStays;
import org.springframework.stereotype.Component;

/** Notes on candidates; each of their keepers tells the centre alone. */
@Component
public class FindNotes {

    private final FindCredentials credentials;
    private final GoodStays goodStays;
    private final WorkingTime workingTime;

    FindNotes(FindCredentials credentials, GoodStays goodStays, WorkingTime workingTime) {
        this.credentials = credentials;
        this.goodStays = goodStays;
        this.workingTime = workingTime;
    }

    /**
     * By the experts' ids.
     *
     * @param candidates for one and the same demand
     * @param unitId of the unit that asks
     */
    public Map<String, Notes> on(Actor actor, List<Candidate> candidates, String unitId) {
        if (candidates.isEmpty()) {
            return Map.of();
        }
        Period stay = candidates.getFirst().demand().period();
        List<ExpertCalendar> experts =
                candidates.stream().map(Candidate::expert).toList();
        Map<String, List<CredentialView>> expiring = credentials.notValidThrough(actor, stay);
        Map<String, LocalDate> glad = goodStays.in(actor, unitId);
        Map<String, WorkingTime.Above> above = workingTime.of(
                actor, experts.stream().map(ExpertCalendar::personId).toList(), stay.from(), stay.to());
        return experts.stream()
                .collect(Collectors.toMap(
                        ExpertCalendar::expertId,
                        expert -> new Notes(
                                expiring.getOrDefault(expert.expertId(), List.of()),
                                glad.get(expert.expertId()),
                                above.get(expert.personId()))));
    }
}
