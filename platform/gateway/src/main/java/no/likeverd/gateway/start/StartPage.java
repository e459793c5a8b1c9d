package no.likeverd.gateway.start;

import java.util.List;
import java.util.Map;
import no.likeverd.gateway.Doors;
import no.likeverd.gateway.PartState;
import no.likeverd.gateway.PartStates;
import no.likeverd.gateway.PartStates.Answer;
import no.likeverd.gateway.PartStates.Report;
import no.likeverd.gateway.page.Pages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The start page and the same facts as JSON; both answer 200 however the parts are. */
@Controller
class StartPage {

    private final PartStates states;
    private final Doors doors;
    private final DemoPeople people;
    private final Pages pages;

    StartPage(PartStates states, Doors doors, DemoPeople people, Pages pages) {
        this.states = states;
        this.doors = doors;
        this.people = people;
        this.pages = pages;
    }

    /**
     * A part in the table.
     *
     * @param state key of its words, and {@code color} of its tag
     * @param described whether it has an API for others
     */
    record Row(String name, String state, String color, long millis, boolean described) {
        static Row of(Answer answer) {
            return new Row(
                    answer.part().name(),
                    "state." + answer.state().name(),
                    answer.state() == PartState.READY ? "success" : "danger",
                    answer.millis(),
                    !answer.part().name().equals("issuer"));
        }
    }

    record Status(List<Entry> parts) {
        record Entry(String name, PartState state, long millis, int instances, int ready) {}
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> start(ServerWebExchange exchange) {
        return Mono.zip(states.report(), people.cards()).flatMap(both -> page(exchange, both.getT1(), both.getT2()));
    }

    private Mono<Rendering> page(ServerWebExchange exchange, Report report, List<DemoPeople.Card> cards) {
        return pages.page(
                exchange,
                "start",
                Map.of(
                        "demo", doors.demo(),
                        "cards", cards,
                        "trials",
                                Trial.ALL.stream().map(trial -> trial.by(cards)).toList(),
                        "rows", report.answers().stream().map(Row::of).toList(),
                        "troubled", report.troubled(),
                        "updated", report.at()));
    }

    @ResponseBody
    @GetMapping(path = "/status", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<Status> status() {
        return states.report()
                .map(report -> new Status(report.answers().stream()
                        .map(a -> new Status.Entry(a.part().name(), a.state(), a.millis(), a.instances(), a.ready()))
                        .toList()));
    }

    /** AsyncAPI 3 of all events; the parts describe their own requests. */
    @ResponseBody
    @GetMapping(path = "/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource events() {
        return new ClassPathResource("gateway/events.json");
    }
}
