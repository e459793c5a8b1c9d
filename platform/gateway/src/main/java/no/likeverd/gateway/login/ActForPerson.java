package no.likeverd.gateway.login;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import no.likeverd.gateway.Problem;
import no.likeverd.gateway.page.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Goes to a service in the name of whoever is logged in. Who brings a token of their own keeps it; a browser without
 * log-in is sent to log in, and what it was about to send is kept.
 */
@Component
@Order(ActForPerson.FIRST)
final class ActForPerson implements GlobalFilter {

    static final int FIRST = -10;

    private static final int LARGEST_FORM = 64 * 1024;
    private static final FormHttpMessageReader FORMS = forms();

    private static final ResolvableType ANY_FORM =
            ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, String.class);

    private final SessionToken tokens;
    private final SessionCookie cookie;
    private final PageRequests pages;

    ActForPerson(SessionToken tokens, SessionCookie cookie, PageRequests pages) {
        this.tokens = tokens;
        this.cookie = cookie;
        this.pages = pages;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (SessionToken.hasOwn(exchange)
                || !pages.isForService(exchange.getRequest())
                || pages.isCalendar(exchange.getRequest())) {
            return chain.filter(with(exchange, null));
        }
        return tokens.of(exchange)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(token -> token.map(own -> sent(exchange).then(chain.filter(with(exchange, own))))
                        .orElseGet(() -> withoutLogIn(exchange, chain)));
    }

    private Mono<Void> sent(ServerWebExchange exchange) {
        return pages.isForm(exchange.getRequest())
                ? exchange.getSession()
                        .doOnNext(session ->
                                KeptForm.sentTo(pathOf(exchange.getRequest().getURI()), session))
                        .then()
                : Mono.empty();
    }

    private ServerWebExchange with(ServerWebExchange exchange, @Nullable String token) {
        ServerHttpRequest request = cookie.without(exchange.getRequest());
        if (token != null) {
            request = request.mutate()
                    .headers(headers -> headers.setBearerAuth(token))
                    .build();
        }
        return exchange.mutate().request(request).build();
    }

    private Mono<Void> withoutLogIn(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (pages.isForm(request)) {
            return keepForm(exchange);
        }
        if (pages.isNavigation(request)) {
            return answer(exchange.getResponse(), HttpStatus.SEE_OTHER, "Location", logIn(pathOf(request.getURI())));
        }
        if (pages.isPage(request) && pages.isPartial(request)) {
            return answer(exchange.getResponse(), HttpStatus.UNAUTHORIZED, "HX-Redirect", logIn(currentPage(request)));
        }
        return chain.filter(with(exchange, null));
    }

    private static Mono<Void> keepForm(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > LARGEST_FORM) {
            return Mono.error(Problem.notLoggedIn());
        }
        // not the exchange's own form data: those are of the request before anybody counted its bytes
        return FORMS.readMono(ANY_FORM, request, Map.of())
                .onErrorMap(DataBufferLimitException.class, e -> Problem.notLoggedIn())
                .zipWith(exchange.getSession())
                .doOnNext(both -> KeptForm.of(pathOf(request.getURI()), both.getT1(), LastPerson.markIn(request))
                        .keepIn(both.getT2()))
                .then(Mono.defer(
                        () -> answer(exchange.getResponse(), HttpStatus.SEE_OTHER, "Location", logIn(LocalPath.HOME))));
    }

    private static FormHttpMessageReader forms() {
        FormHttpMessageReader reader = new FormHttpMessageReader();
        reader.setMaxInMemorySize(LARGEST_FORM);
        return reader;
    }

    private static Mono<Void> answer(ServerHttpResponse response, HttpStatus status, String header, String address) {
        response.setStatusCode(status);
        response.getHeaders().set(header, address);
        response.getHeaders().setCacheControl("no-store");
        return response.setComplete();
    }

    private static String logIn(String wanted) {
        return UriComponentsBuilder.fromPath("/session/login")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(wanted)
                .toUriString();
    }

    private static String currentPage(ServerHttpRequest request) {
        @Nullable String page = request.getHeaders().getFirst("HX-Current-URL");
        try {
            return page == null ? LocalPath.HOME : pathOf(URI.create(page));
        } catch (IllegalArgumentException e) {
            return LocalPath.HOME;
        }
    }

    private static String pathOf(URI address) {
        String path = address.getRawPath();
        return LocalPath.of(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery());
    }
}
