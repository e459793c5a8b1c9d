package no.likeverd.gateway;

import no.likeverd.gateway.page.ProblemPages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure inside the gateway with problem details; tells nobody about the inside. Whoever reads gets a page. */
@Component
@Order(-2)
class ProblemHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final JsonMapper json;
    private final ProblemPages pages;

    ProblemHandler(JsonMapper json, ProblemPages pages) {
        this.json = json;
        this.pages = pages;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        var correlationId = response.getHeaders().getFirst(Entrance.CORRELATION_ID);
        var problem = problem(failure, correlationId);
        return ProblemPages.asked(exchange.getRequest())
                ? pages.show(exchange, problem.status(), problem.code(), problem.part())
                : tell(response, problem, correlationId);
    }

    private Mono<Void> tell(ServerHttpResponse response, Problem problem, @Nullable String correlationId) {
        response.setStatusCode(problem.status());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var body = json.writeValueAsBytes(problem.members(correlationId));
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static Problem problem(Throwable failure, @Nullable String correlationId) {
        return switch (failure) {
            case Problem problem -> problem;
            case ResponseStatusException refused -> Problem.ofStatus(status(refused));
            default -> {
                log.error("request {} failed", correlationId, failure);
                yield Problem.internal();
            }
        };
    }

    private static HttpStatus status(ResponseStatusException refused) {
        var status = HttpStatus.resolve(refused.getStatusCode().value());
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
