package no.likeverd.resourcecenter.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.resourcecenter.order.OrderView;
import no.likeverd.resourcecenter.planning.Unfilled;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Plans, what one of them proposes and whom it has nobody for, as files for the centre. */
@Controller
class PlanLists {

    private final MakePlan makePlan;
    private final PlanLines lines;
    private final SendFile file;
    private final Clock clock;

    PlanLists(MakePlan makePlan, PlanLines lines, SendFile file, Clock clock) {
        this.makePlan = makePlan;
        this.lines = lines;
        this.file = file;
        this.clock = clock;
    }

    @GetMapping("/resource-center/lists/plans.{format}")
    void plans(Actor actor, @PathVariable String format, Words words, HttpServletResponse response) throws IOException {
        List<Column<PlanView>> columns = List.of(
                new Column<>(
                        "plan.startedAt",
                        plan -> plan.startedAt().atZone(clock.getZone()).toLocalDate()),
                new Column<>("plan.status", plan -> words.say("plan.status." + plan.status())),
                new Column<>("plan.assigned", PlanView::assigned),
                new Column<>("plan.unfilled", PlanView::unfilled),
                new Column<>("plan.booked", PlanView::booked),
                new Column<>("export.gap", PlanView::gapPercent));
        file.send(
                Listing.of("export.plans", columns, page -> makePlan.page(actor, page)
                        .map(PlanView::of)),
                format,
                words,
                response);
    }

    @GetMapping("/resource-center/lists/plans/{planId}/assignments.{format}")
    void assignments(
            Actor actor,
            @PathVariable String planId,
            @PathVariable String format,
            Words words,
            HttpServletResponse response)
            throws IOException {
        Outcome outcome = makePlan.one(actor, planId).ready();
        Set<String> filled = outcome.orderIds();
        List<Column<PlanLines.Line>> columns = Stream.concat(
                        wanted(PlanLines.Line::order, PlanLines.Line::unit, words).stream(),
                        Stream.of(
                                new Column<PlanLines.Line>("plan.expert", PlanLines.Line::expert),
                                new Column<PlanLines.Line>(
                                        "order.status",
                                        line -> words.say(
                                                "plan.item." + line.item().status())),
                                new Column<PlanLines.Line>("plan.why", line -> why(line, words))))
                .toList();
        file.send(
                Listing.of("export.plan", columns, page -> Page.of(outcome.items(), page)
                        .map(item -> lines.of(actor, item, filled, words))),
                format,
                words,
                response);
    }

    @GetMapping("/resource-center/lists/plans/{planId}/unfilled.{format}")
    void unfilled(
            Actor actor,
            @PathVariable String planId,
            @PathVariable String format,
            Words words,
            HttpServletResponse response)
            throws IOException {
        List<Unfilled> gaps = makePlan.one(actor, planId).ready().unfilled();
        List<Column<PlanLines.Gap>> columns = Stream.concat(
                        wanted(PlanLines.Gap::order, PlanLines.Gap::unit, words).stream(),
                        Stream.of(new Column<PlanLines.Gap>("unfilled.why", gap -> why(gap.why(), words))))
                .toList();
        file.send(
                Listing.of(
                        "export.unfilled", columns, page -> Page.of(gaps, page).map(lines::of)),
                format,
                words,
                response);
    }

    private static <T> List<Column<T>> wanted(Function<T, OrderView> order, Function<T, String> unit, Words words) {
        return List.of(
                new Column<>(
                        "order.skill",
                        row -> words.named("skill", order.apply(row).skill())),
                new Column<>("order.unit", unit::apply),
                new Column<>("order.from", row -> order.apply(row).from()),
                new Column<>("order.to", row -> order.apply(row).to().minusDays(1)),
                new Column<>("order.share", row -> order.apply(row).sharePercent()));
    }

    /** As the page says it, in one cell. */
    private static String why(PlanLines.Line line, Words words) {
        if (line.item().refusal() != null) {
            return words.say("plan.refused.text");
        }
        return String.join("; ", line.why());
    }

    private static String why(Unfilled unfilled, Words words) {
        if (unfilled.able() > 0) {
            return words.say("unfilled.better", words.number(unfilled.able()));
        }
        return unfilled.reason() == null
                ? words.say("unfilled.rest")
                : words.say("unfilled.nobody", words.say("reason." + unfilled.reason()));
    }
}
