package no.likeverd.gateway.home;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.likeverd.gateway.Problem;
import no.likeverd.gateway.home.AskParts.Reader;
import no.likeverd.gateway.login.SessionToken;
import no.likeverd.gateway.page.Pages;
import no.likeverd.look.Norwegian;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What waits for whoever is logged in, and what Likeverd knows of them. */
@Controller
class MyPage {

    private final AskParts parts;
    private final SessionToken tokens;
    private final Pages pages;
    private final Clock clock;

    MyPage(AskParts parts, SessionToken tokens, Pages pages, Clock clock) {
        this.parts = parts;
        this.tokens = tokens;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(path = "/me", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> me(ServerWebExchange exchange) {
        if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return Mono.error(Problem.notForTokens());
        }
        return tokens.of(exchange)
                .flatMap(token -> page(exchange, token))
                .switchIfEmpty(Mono.fromSupplier(MyPage::logIn));
    }

    private Mono<Rendering> page(ServerWebExchange exchange, String token) {
        String correlationId =
                Objects.requireNonNull(exchange.getResponse().getHeaders().getFirst("X-Correlation-Id"));
        return parts.of(new Reader(token, Pages.language(exchange), correlationId))
                .flatMap(told -> remembered(exchange, told))
                .flatMap(told ->
                        pages.page(exchange, "me", Map.of("inbox", Inbox.of(told, Norwegian.dayOf(clock.instant())))));
    }

    private static Mono<List<HomePart>> remembered(ServerWebExchange exchange, List<HomePart> told) {
        return exchange.getSession().map(session -> {
            told.stream()
                    .map(HomePart::name)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(name -> Pages.remember(session, name));
            return told;
        });
    }

    private static Rendering logIn() {
        return Rendering.redirectTo("/session/login?to=/me")
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
