package no.likeverd.resourcecenter.pool;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.resourcecenter.calendar.BookingView;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Experts, and the bookings of one of them, as files. */
@Controller
class ExpertLists {

    private final FindExperts findExperts;
    private final Replica replica;
    private final Clock clock;
    private final SendFile file;

    ExpertLists(FindExperts findExperts, Replica replica, Clock clock, SendFile file) {
        this.findExperts = findExperts;
        this.replica = replica;
        this.clock = clock;
        this.file = file;
    }

    @GetMapping("/resource-center/lists/experts.{format}")
    void experts(Actor actor, @PathVariable String format, Words words, HttpServletResponse response)
            throws IOException {
        List<Column<ExpertView>> columns = List.of(
                new Column<>("expert.name", ExpertView::name),
                new Column<>("expert.home", expert -> unit(expert.homeUnitId())),
                new Column<>("expert.membership", expert -> words.say("membership." + expert.membership())),
                new Column<>("expert.share", ExpertView::sharePercent),
                new Column<>("expert.skills", expert -> skills(expert, words)),
                new Column<>("order.status", expert -> words.say("expert.status." + expert.status())),
                new Column<>("expert.leaves", ExpertView::leavesOn),
                new Column<>("expert.worksOn", expert -> words.weekdays(expert.worksOn())));
        file.send(
                Listing.of("export.experts", columns, page -> findExperts
                        .page(actor, null, page)
                        .map(this::view)),
                format,
                words,
                response);
    }

    @GetMapping("/resource-center/lists/experts/{expertId}/bookings.{format}")
    void bookings(
            Actor actor,
            @PathVariable String expertId,
            @PathVariable String format,
            Words words,
            HttpServletResponse response)
            throws IOException {
        List<BookingView> latestFirst =
                bookings(findExperts.one(actor, expertId).state());
        List<Column<BookingView>> columns = List.of(
                new Column<>("order.unit", booking -> unit(booking.unitId())),
                new Column<>("order.kind.short", booking -> words.say("order.kind." + booking.kind())),
                new Column<>("order.from", BookingView::from),
                new Column<>("order.to", booking -> booking.to().minusDays(1)),
                new Column<>("order.share", BookingView::sharePercent),
                new Column<>("export.responsibility", each -> words.say("party." + each.professionalResponsibility())),
                new Column<>("export.upkeep", each -> words.say("party." + each.competenceUpkeep())),
                new Column<>("export.payer", each -> unit(each.payer().unitId())),
                new Column<>("order.costCode", each -> each.payer().costCode()),
                new Column<>("order.status", each -> words.say("life." + each.life())),
                new Column<>("export.cancelledOn", BookingView::cancelledOn));
        file.send(Listing.of("export.bookings", columns, page -> Page.of(latestFirst, page)), format, words, response);
    }

    private List<BookingView> bookings(ExpertCalendar expert) {
        return expert.stays().bookings().stream()
                .map(booking -> BookingView.of(expert.expertId(), booking, LocalDate.now(clock)))
                .sorted(Comparator.comparing(BookingView::from).reversed())
                .toList();
    }

    private ExpertView view(ExpertCalendar expert) {
        String name = replica.nameOf(expert.personId()).orElse(null);
        return ExpertView.of(expert, name, LocalDate.now(clock));
    }

    private static String skills(ExpertView expert, Words words) {
        return expert.skills().stream().map(skill -> skill(skill, words)).collect(Collectors.joining(", "));
    }

    private static String skill(Skill skill, Words words) {
        return words.named("skill", List.of(skill.code())).getFirst().label() + " (" + skill.level() + ")";
    }

    private String unit(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }
}
