package no.likeverd.resourcecenter.candidate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.credential.CredentialKind;
import no.likeverd.resourcecenter.credential.CredentialView;
import no.likeverd.resourcecenter.employment.WorkingTime;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.planning.Worth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Candidates over HTTP; names are for the centre's leader alone. */
@RestController
class CandidateController {

    private final FindCandidates findCandidates;
    private final FindNotes findNotes;
    private final FindOrders findOrders;
    private final Replica replica;

    CandidateController(FindCandidates findCandidates, FindNotes findNotes, FindOrders findOrders, Replica replica) {
        this.findCandidates = findCandidates;
        this.findNotes = findNotes;
        this.findOrders = findOrders;
        this.replica = replica;
    }

    /**
     * What the candidate has shown and is not valid to the end of the stay.
     *
     * @param lastDay on which it is
     */
    record ExpiringCredential(
            String name, CredentialKind kind, @Nullable LocalDate lastDay) {

        static ExpiringCredential of(CredentialView credential) {
            return new ExpiringCredential(credential.name(), credential.kind(), credential.lastDay());
        }
    }

    /**
     * One candidate.
     *
     * @param worksOn weekdays of work; none when nobody has said which
     * @param worth what speaks for the candidate beside others, by the centre's weights; for the centre alone
     * @param expiring keeps nobody from being booked; for the centre alone
     * @param aboveFullTime posts of more than full time during the stay; for the centre alone
     * @param goodStayUntil last day of the latest stay in the unit that it was glad of; for the centre alone
     * @param posts what the candidate's posts are called, where a role is asked for; for the centre alone
     * @param displaced orders in line that a booking would be in the way of; for the centre alone
     * @param nextFree first dates on which an order of this length and share would fit
     */
    record CandidateView(
            String expertId,
            @Nullable String name,
            Membership membership,
            int sharePercent,
            List<DayOfWeek> worksOn,
            int level,
            boolean possible,
            List<Reason> reasonsFor,
            List<Reason> reasonsAgainst,
            @Nullable Worth worth,
            @Nullable List<ExpiringCredential> expiring,
            WorkingTime.@Nullable Above aboveFullTime,
            @Nullable LocalDate goodStayUntil,
            List<String> posts,
            List<Displaced> displaced,
            @Nullable Period nextFree) {}

    @GetMapping("/resource-center/v1/orders/{orderId}/candidates")
    Page<CandidateView> list(Actor actor, @PathVariable String orderId, PageRequest page) {
        boolean toTheCentre = actor.has(Role.RESOURCE_CENTRE_LEADER);
        Page<Candidate> candidates = findCandidates.page(actor, orderId, page);
        Order order = findOrders.one(actor, orderId);
        Map<String, Notes> notes = findNotes.on(
                actor, candidates.rows(), orderId, order.unitId(), order.terms().role());
        return candidates.map(
                candidate -> view(candidate, toTheCentre, notes.getOrDefault(candidate.expertId(), Notes.NONE)));
    }

    private CandidateView view(Candidate candidate, boolean toTheCentre, Notes notes) {
        ExpertCalendar expert = candidate.expert();
        return new CandidateView(
                expert.expertId(),
                toTheCentre ? name(expert) : null,
                expert.membership(),
                expert.sharePercent(),
                expert.worksOn().days(),
                expert.levelOf(candidate.demand().skill()),
                candidate.possible(),
                candidate.inFavour(),
                candidate.against(),
                toTheCentre ? candidate.worth() : null,
                toTheCentre
                        ? notes.expiring().stream().map(ExpiringCredential::of).toList()
                        : null,
                notes.aboveFullTime(),
                notes.goodStayUntil(),
                notes.posts(),
                notes.displaced(),
                candidate.nextFree().orElse(null));
    }

    private @Nullable String name(ExpertCalendar expert) {
        return replica.nameOf(expert.personId()).orElse(null);
    }
}
