package no.likeverd.resourcecenter.candidate;

import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.planning.Worth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Candidates over HTTP; names are for the centre's leader alone. */
@RestController
class CandidateController {

    private final FindCandidates findCandidates;
    private final Replica replica;

    CandidateController(FindCandidates findCandidates, Replica replica) {
        this.findCandidates = findCandidates;
        this.replica = replica;
    }

    /**
     * One candidate.
     *
     * @param worth what speaks for the candidate beside others, by the centre's weights; for the centre alone
     * @param nextFree first dates on which an order of this length and share would fit
     */
    record CandidateView(
            String expertId,
            @Nullable String name,
            Membership membership,
            int sharePercent,
            int level,
            boolean possible,
            List<Reason> reasonsFor,
            List<Reason> reasonsAgainst,
            @Nullable Worth worth,
            @Nullable Period nextFree) {}

    @GetMapping("/resource-center/v1/orders/{orderId}/candidates")
    Page<CandidateView> list(Actor actor, @PathVariable String orderId, PageRequest page) {
        boolean named = actor.has(Role.RESOURCE_CENTRE_LEADER);
        return findCandidates.page(actor, orderId, page).map(candidate -> view(candidate, named));
    }

    private CandidateView view(Candidate candidate, boolean toTheCentre) {
        ExpertCalendar expert = candidate.expert();
        return new CandidateView(
                expert.expertId(),
                toTheCentre ? name(expert) : null,
                expert.membership(),
                expert.sharePercent(),
                expert.levelOf(candidate.demand().skill()),
                candidate.possible(),
                candidate.inFavour(),
                candidate.against(),
                toTheCentre ? candidate.worth() : null,
                candidate.nextFree().orElse(null));
    }

    private @Nullable String name(ExpertCalendar expert) {
        return replica.nameOf(expert.personId()).orElse(null);
    }
}
