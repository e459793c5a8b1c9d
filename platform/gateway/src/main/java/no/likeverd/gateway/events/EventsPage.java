package no.likeverd.gateway.events;

import java.util.Map;
import no.likeverd.gateway.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the services tell each other: a picture that renews itself until somebody stops it. */
@Controller
class EventsPage {

    private final EventCounts counts;
    private final Operators operators;
    private final Pages pages;

    EventsPage(EventCounts counts, Operators operators, Pages pages) {
        this.counts = counts;
        this.operators = operators;
        this.pages = pages;
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> page(ServerWebExchange exchange, @RequestParam(defaultValue = "false") boolean paused) {
        return exchange.getSession()
                .flatMap(session -> operators.isStranger(session)
                        ? Mono.just(Rendering.redirectTo("/session/login?to=/events")
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        : show(exchange, "events", paused));
    }

    /** The picture alone, for the script. */
    @GetMapping(path = "/events/map", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> part(ServerWebExchange exchange, @RequestParam(defaultValue = "false") boolean paused) {
        return show(exchange, "events :: #map", paused);
    }

    private Mono<Rendering> show(ServerWebExchange exchange, String view, boolean paused) {
        return operators
                .require(exchange)
                .then(Mono.defer(counts::map))
                .flatMap(map -> pages.page(exchange, view, Map.of("map", map, "paused", paused)));
    }
}
