package no.likeverd.gateway;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses bodies that are too large, with or without a declared length.
 *
 * <p>The whole body is read before a part is called, so a client that sends slowly is never mistaken for a slow part.
 * What is held in memory at the same time has an upper bound.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class BodyLimit implements WebFilter {

    static final int ORDINARY = 256 * 1024;
    static final int IMPORT = 6 * 1024 * 1024;

    private static final int HELD_AT_ONCE = 64 * 1024 * 1024;

    private final Semaphore room = new Semaphore(HELD_AT_ONCE);
    private final Duration patience;

    BodyLimit(Doors doors) {
        this.patience = doors.bodyTimeout();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!hasBody(request.getHeaders())) {
            return chain.filter(exchange);
        }
        var limit = isImport(request) ? IMPORT : ORDINARY;
        var declared = request.getHeaders().getContentLength();
        if (declared > limit) {
            return refuse(exchange, Problem.tooLarge(limit));
        }
        var needed = declared < 0 ? limit : (int) declared;
        return room.tryAcquire(needed)
                ? forward(exchange, chain, limit).doFinally(signal -> room.release(needed))
                : refuse(exchange, Problem.busy());
    }

    static boolean isImport(ServerHttpRequest request) {
        return request.getURI().getRawPath().equals("/directory/v1/imports");
    }

    private Mono<Void> forward(ServerWebExchange exchange, WebFilterChain chain, int limit) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), limit)
                .map(BodyLimit::bytes)
                .defaultIfEmpty(new byte[0])
                .timeout(patience)
                .onErrorResume(DataBufferLimitException.class, e -> refuse(exchange, Problem.tooLarge(limit)))
                .onErrorResume(TimeoutException.class, e -> refuse(exchange, Problem.slowRequest()))
                .flatMap(body -> chain.filter(exchange.mutate()
                        .request(new ReadRequest(exchange.getRequest(), body))
                        .build()));
    }

    /** The rest of the body is not worth reading: the connection is closed after the answer. */
    private static <T> Mono<T> refuse(ServerWebExchange exchange, Problem problem) {
        exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
        return Mono.error(problem);
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static final class ReadRequest extends ServerHttpRequestDecorator {

        private final byte[] body;

        ReadRequest(ServerHttpRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
        }
    }
}
