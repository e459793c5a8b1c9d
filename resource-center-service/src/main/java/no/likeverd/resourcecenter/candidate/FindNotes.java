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
import no.likeverd.resourcecenter.employment.Posts;
import no.likeverd.resourcecenter.employment.WorkingTime;
import no.likeverd.resourcecenter.stay.GoodStays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes on candidates; each of their keepers tells the centre alone. */
@Component
public class FindNotes {

    private final FindCredentials credentials;
    private final GoodStays goodStays;
    private final WorkingTime workingTime;
    private final Posts posts;
    private final FindDisplaced displaced;

    FindNotes(
            FindCredentials credentials,
            GoodStays goodStays,
            WorkingTime workingTime,
            Posts posts,
            FindDisplaced displaced) {
        this.credentials = credentials;
        this.goodStays = goodStays;
        this.workingTime = workingTime;
        this.posts = posts;
        this.displaced = displaced;
    }

    /**
     * By the experts' ids.
     *
     * @param candidates for one and the same order
     * @param unitId of the unit that asks
     * @param role as what somebody is asked for; null where the skill says it all
     */
    public Map<String, Notes> on(
            Actor actor, List<Candidate> candidates, String orderId, String unitId, @Nullable String role) {
        if (candidates.isEmpty()) {
            return Map.of();
        }
        Period stay = candidates.getFirst().demand().period();
        List<ExpertCalendar> experts =
                candidates.stream().map(Candidate::expert).toList();
        Map<String, List<CredentialView>> expiring = credentials.notValidThrough(actor, stay);
        Map<String, LocalDate> glad = goodStays.in(actor, unitId);
        List<String> people = experts.stream().map(ExpertCalendar::personId).toList();
        Map<String, WorkingTime.Above> above = workingTime.of(actor, people, stay.from(), stay.to());
        Map<String, List<String>> held = role == null ? Map.of() : posts.of(actor, people, stay.from());
        return candidates.stream().collect(Collectors.toMap(Candidate::expertId, candidate -> {
            ExpertCalendar expert = candidate.expert();
            List<String> own = held.getOrDefault(expert.personId(), List.of());
            return new Notes(
                    expiring.getOrDefault(expert.expertId(), List.of()),
                    glad.get(expert.expertId()),
                    above.get(expert.personId()),
                    own,
                    role != null && own.stream().anyMatch(post -> Posts.isCalled(post, role)),
                    candidate.possible()
                            ? displaced.by(actor, expert, orderId, candidate.demand())
                            : List.of()); // nothing is booked there
        }));
    }
}
