package no.likeverd.gateway.login;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings back the form that was about to be sent when the log-in had ended: asks its service for the form's own page, and sends
 * along what had been filled in. So the reader meets the same words, choices and buttons as before. The request is a GET:
 * nothing is carried out by it, whatever the service makes of the fields.
 */
@Component
@Order(ShowKeptForm.AFTER_SECURITY)
final class ShowKeptForm implements WebFilter {

    static final int AFTER_SECURITY = -50;

    /** Where log-in leads when there is a form to bring back. */
    static final String ADDRESS = "/session/form";

    /** Tells a service that the body holds what was filled in. */
    static final String HEADER = "Likeverd-Filled-In";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!HttpMethod.GET.equals(request.getMethod())
                || !request.getPath().value().equals(ADDRESS)) {
            return chain.filter(withoutClaim(exchange));
        }
        return exchange.getPrincipal()
                .flatMap(person -> exchange.getSession())
                .flatMap(session -> Mono.justOrEmpty(KeptForm.in(session)))
                .map(form -> exchange.mutate().request(asking(request, form)).build())
                .defaultIfEmpty(exchange)
                .flatMap(chain::filter);
    }

    /** Only the gateway knows what somebody filled in before: nobody else can say so, also not by a link or a script. */
    private static ServerWebExchange withoutClaim(ServerWebExchange exchange) {
        if (!exchange.getRequest().getHeaders().containsHeader(HEADER)) {
            return exchange;
        }
        return exchange.mutate()
                .request(asked -> asked.headers(headers -> headers.remove(HEADER)))
                .build();
    }

    private static ServerHttpRequest asking(ServerHttpRequest request, KeptForm form) {
        byte[] fields = form.encoded().getBytes(StandardCharsets.US_ASCII);
        URI address = UriComponentsBuilder.fromUri(request.getURI())
                .replacePath(null)
                .replaceQuery(null)
                .build(true)
                .toUri()
                .resolve(form.path());
        return new WithBody(
                request.mutate()
                        .uri(address)
                        .headers(headers -> {
                            headers.set(HEADER, "true");
                            headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
                            headers.setContentLength(fields.length);
                            headers.remove(HttpHeaders.TRANSFER_ENCODING);
                        })
                        .build(),
                fields);
    }

    /** Another instance may be asked for the same, so the body can be read again. */
    private static final class WithBody extends ServerHttpRequestDecorator {

        private final byte[] body;

        WithBody(ServerHttpRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body.clone())));
        }
    }
}
