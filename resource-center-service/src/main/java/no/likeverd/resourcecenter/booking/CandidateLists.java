package no.likeverd.resourcecenter.booking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.candidate.Candidate;
import no.likeverd.resourcecenter.candidate.FindCandidates;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who could come for an order, and what speaks for and against, as a file; the names in the centre's alone. */
@Controller
class CandidateLists {

    private final FindCandidates findCandidates;
    private final Replica replica;
    private final SendFile file;

    CandidateLists(FindCandidates findCandidates, Replica replica, SendFile file) {
        this.findCandidates = findCandidates;
        this.replica = replica;
        this.file = file;
    }

    @GetMapping("/resource-center/lists/orders/{orderId}/candidates.{format}")
    void candidates(
            Actor actor,
            @PathVariable String orderId,
            @PathVariable String format,
            Words words,
            HttpServletResponse response)
            throws IOException {
        List<Column<Candidate>> columns = new ArrayList<>();
        if (actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            columns.add(new Column<>(
                    "expert.name",
                    row -> replica.nameOf(row.expert().personId()).orElse(null)));
        }
        columns.addAll(List.of(
                new Column<>(
                        "order.status",
                        row -> words.say(row.possible() ? "candidate.possible" : "candidate.impossible")),
                new Column<>(
                        "expert.membership",
                        row -> words.say("membership." + row.expert().membership())),
                new Column<>("expert.share", row -> row.expert().sharePercent()),
                new Column<>(
                        "expert.worksOn",
                        row -> words.weekdays(row.expert().worksOn().days())),
                new Column<>("candidate.inFavour", row -> said(row.inFavour(), words)),
                new Column<>("candidate.against", row -> said(row.against(), words)),
                new Column<>("export.freeFrom", row -> row.possible() ? null : freeFrom(row))));
        file.send(
                Listing.of(
                        "export.candidates", List.copyOf(columns), page -> findCandidates.page(actor, orderId, page)),
                format,
                words,
                response);
    }

    private static @Nullable LocalDate freeFrom(Candidate candidate) {
        return candidate.nextFree().map(Period::from).orElse(null);
    }

    private static String said(List<Reason> reasons, Words words) {
        return Said.of(reasons, words).stream()
                .map(reason -> reason.weeks().isEmpty() ? reason.text() : reason.text() + " (" + reason.weeks() + ")")
                .collect(Collectors.joining("; "));
    }
}
