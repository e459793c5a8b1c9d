package no.likeverd.resourcecenter.booking;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.booking.BookingController.BookingForm;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Hold;
import no.likeverd.resourcecenter.calendar.HoldEnd;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.candidate.Candidate;
import no.likeverd.resourcecenter.candidate.FindCandidates;
import no.likeverd.resourcecenter.candidate.FindNotes;
import no.likeverd.resourcecenter.candidate.Notes;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.OrderView;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who could come, with why and why not; and what to do when nobody can any more. */
@Controller
@RequestMapping("/resource-center/orders/{orderId}/candidates")
class CandidatePages {

    private final FindOrders findOrders;
    private final FindCandidates findCandidates;
    private final BookExpert bookExpert;
    private final FindNotes findNotes;
    private final Calendars calendars;
    private final Replica replica;

    CandidatePages(
            FindOrders findOrders,
            FindCandidates findCandidates,
            BookExpert bookExpert,
            FindNotes findNotes,
            Calendars calendars,
            Replica replica) {
        this.findOrders = findOrders;
        this.findCandidates = findCandidates;
        this.bookExpert = bookExpert;
        this.findNotes = findNotes;
        this.calendars = calendars;
        this.replica = replica;
    }

    /** One expert held against the order; the name for the centre alone. */
    record Row(
            Candidate candidate,
            boolean possible,
            @Nullable String name,
            int level,
            List<Said> inFavour,
            List<Said> against,
            List<String> weighed,
            @Nullable Period nextFree,
            @Nullable Hold kept,
            @Nullable HoldEnd ended,
            Notes notes) {}

    /** Somebody else who could come. */
    record Other(String expertId, String name, int level) {}

    @GetMapping
    ModelAndView candidates(Actor actor, @PathVariable String orderId, PageRequest page, Form form, Words words) {
        boolean centre = actor.has(Role.RESOURCE_CENTRE_LEADER);
        Map<String, Hold> kept = kept(orderId);
        OrderView order = findOrders.shown(findOrders.one(actor, orderId));
        Page<Candidate> candidates = findCandidates.page(actor, orderId, page);
        Map<String, Notes> notes = findNotes.on(actor, candidates.rows(), orderId, order.unitId(), order.role());
        Page<Row> rows = candidates.map(candidate ->
                row(candidate, orderId, kept, notes.getOrDefault(candidate.expertId(), Notes.NONE), centre, words));
        return new ModelAndView(
                "candidates",
                Map.ofEntries(
                        Map.entry("form", form),
                        Map.entry("order", order),
                        Map.entry(
                                "unit",
                                replica.unit(order.unitId()).map(Unit::name).orElse(order.unitId())),
                        Map.entry("rows", rows.rows()),
                        Map.entry("full", rows.rows().stream().noneMatch(Row::possible)),
                        Map.entry("centre", centre),
                        Map.entry("mayBook", centre && order.status() == OrderStatus.OPEN),
                        Map.entry("paging", Paging.of(rows, address(orderId)))));
    }

    @PostMapping
    ModelAndView book(Actor actor, @PathVariable String orderId, PageRequest page, Form form, Words words) {
        try {
            return form.sent(
                    BookingForm.class,
                    wanted -> {
                        bookExpert.book(
                                actor,
                                orderId,
                                wanted.expertId(),
                                form.key().command(actor.personId() + "/" + orderId, orderId, wanted));
                        return "/resource-center/orders/" + orderId + "?done=booking.made";
                    },
                    () -> candidates(actor, orderId, page, form, words));
        } catch (Problem refusal) {
            if (refusal.member("reasonsAgainst") == null) {
                throw refusal;
            }
            return clash(actor, orderId, refusal, form, words);
        }
    }

    /** Other dates, another expert, or wait. */
    private ModelAndView clash(Actor actor, String orderId, Problem refusal, Form form, Words words) {
        OrderView order = findOrders.shown(findOrders.one(actor, orderId));
        ModelAndView page = new ModelAndView("clash");
        page.setStatus(HttpStatus.CONFLICT);
        page.addObject("form", form.renewed());
        page.addObject("order", order);
        page.addObject("wanted", form.value("expertId"));
        page.addObject("reasons", Said.of(Refusals.list(refusal.member("reasonsAgainst"), Reason.class), words));
        page.addObject("nextFree", refusal.member("nextFree"));
        page.addObject("mayOrder", actor.has(Role.ORDERER, order.unitId()));
        page.addObject(
                "others",
                Refusals.list(refusal.member("alternatives"), Refusals.Alternative.class).stream()
                        .map(other -> new Other(other.expertId(), nameOf(other.expertId(), words), other.level()))
                        .toList());
        return page;
    }

    /** Whose days are kept for the order. */
    private Map<String, Hold> kept(String orderId) {
        return calendars.heldFor(List.of(orderId)).stream()
                .collect(Collectors.toMap(
                        ExpertCalendar::expertId,
                        expert -> expert.holds().of(orderId).orElseThrow()));
    }

    private Row row(
            Candidate candidate, String orderId, Map<String, Hold> kept, Notes notes, boolean centre, Words words) {
        ExpertCalendar expert = candidate.expert();
        return new Row(
                candidate,
                candidate.possible(),
                centre ? name(expert) : null,
                expert.levelOf(candidate.demand().skill()),
                Said.of(candidate.inFavour(), words),
                Said.of(candidate.against(), words),
                centre ? Said.beside(candidate.worth(), words) : List.of(),
                candidate.possible() ? null : candidate.nextFree().orElse(null),
                centre ? kept.get(expert.expertId()) : null,
                centre ? expert.holds().endOf(orderId).orElse(null) : null,
                notes);
    }

    private @Nullable String name(ExpertCalendar expert) {
        return replica.nameOf(expert.personId()).orElse(null);
    }

    private String nameOf(String expertId, Words words) {
        return calendars
                .find(expertId)
                .flatMap(expert -> replica.nameOf(expert.state().personId()))
                .orElse(words.say("candidate.unnamed"));
    }

    private static String address(String orderId) {
        return "/resource-center/orders/" + orderId + "/candidates";
    }
}
