package no.likeverd.gateway;

import java.io.ByteArrayOutputStream;
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
 * What is held in memory at the same time has an upper bound. The rest of a body that is too large is read and forgotten
 * before the refusal: a connection closed on somebody who still sends is reset, and takes the answer with it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class BodyLimit implements WebFilter {

    static final int ORDINARY = 256 * 1024;
    static final int IMPORT = 6 * 1024 * 1024;

    /** Who sends more than this is not listening: the connection is closed on them. */
    static final int READ_AT_MOST = 32 * 1024 * 1024;

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
        if (declared > READ_AT_MOST) {
            return refuse(exchange, Problem.tooLarge(limit));
        }
        var needed = declared < 0 || declared > limit ? limit : (int) declared;
        return room.tryAcquire(needed)
                ? forward(exchange, chain, limit).doFinally(signal -> room.release(needed))
                : refuse(exchange, Problem.busy());
    }

    /** The directory's files and the resource centre's workbooks, sent by a program or by a page, and the decision on them. */
    static boolean isImport(ServerHttpRequest request) {
        var path = request.getURI().getRawPath();
        return path.equals("/directory/v1/imports")
                || path.equals("/directory/import")
                || path.startsWith("/directory/import/")
                || path.startsWith("/resource-center/v1/intake/")
                || path.startsWith("/resource-center/intake/");
    }

    private Mono<Void> forward(ServerWebExchange exchange, WebFilterChain chain, int limit) {
        return exchange.getRequest()
                .getBody()
                .reduceWith(() -> new Received(limit), Received::add)
                .timeout(patience)
                .map(Received::bytes)
                .onErrorResume(DataBufferLimitException.class, e -> refuse(exchange, Problem.tooLarge(limit)))
                .onErrorResume(TimeoutException.class, e -> refuse(exchange, Problem.slowRequest()))
                .flatMap(body -> chain.filter(exchange.mutate()
                        .request(new ReadRequest(exchange.getRequest(), body))
                        .build()));
    }

    /** What may still come is not read: the connection is closed after the answer. */
    private static <T> Mono<T> refuse(ServerWebExchange exchange, Problem problem) {
        exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
        return Mono.error(problem);
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    /** What came of a body, as far as it may be kept; of the rest only how much it was. */
    private static final class Received {

        private final int limit;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long length;

        Received(int limit) {
            this.limit = limit;
        }

        Received add(DataBuffer buffer) {
            try {
                length += buffer.readableByteCount();
                if (length <= limit) {
                    var bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    kept.writeBytes(bytes);
                } else if (length > READ_AT_MOST) {
                    throw new DataBufferLimitException("more than " + READ_AT_MOST + " bytes");
                }
                return this;
            } finally {
                DataBufferUtils.release(buffer);
            }
        }

        byte[] bytes() {
            if (length > limit) {
                throw new DataBufferLimitException("more than " + limit + " bytes");
            }
            return kept.toByteArray();
        }
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
