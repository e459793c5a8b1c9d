package no.likeverd.gateway;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import no.likeverd.gateway.PartStates.Answer;
import no.likeverd.gateway.PartStates.Report;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import reactor.core.publisher.Mono;

/** The plain start page and the same facts as JSON; both answer 200 however the parts are. */
@Controller
class StartPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d.M.uuuu 'kl.' HH.mm.ss").withZone(ZoneId.of("Europe/Oslo"));

    private final PartStates states;
    private final Doors doors;

    StartPage(PartStates states, Doors doors) {
        this.states = states;
        this.doors = doors;
    }

    /** A row of the table; {@code docs} is empty where a part has no API for others. */
    record Row(String name, String title, String state, String stateText, String millis, String docs) {
        static Row of(Answer answer) {
            var part = answer.part();
            var docs = part.name().equals("issuer") ? "" : "/" + part.name() + "/v3/api-docs";
            return new Row(
                    part.name(),
                    part.title(),
                    answer.state().name().toLowerCase(Locale.ROOT),
                    answer.state().text(),
                    answer.millis() + " ms",
                    docs);
        }
    }

    record Status(List<Entry> parts) {
        record Entry(String name, PartState state, long millis, int instances, int ready) {}
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> start(Model model) {
        return states.report().map(report -> {
            model.addAttribute("demo", doors.demo());
            model.addAttribute("rows", report.answers().stream().map(Row::of).toList());
            model.addAttribute("troubled", titles(report));
            model.addAttribute("updated", TIME.format(report.at()));
            return "start";
        });
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

    private static String titles(Report report) {
        return String.join(
                ", ", report.troubled().stream().map(a -> a.part().title()).toList());
    }
}
