package no.likeverd.gateway.home;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import no.likeverd.gateway.Doors;
import no.likeverd.gateway.Part;
import no.likeverd.gateway.home.HomePart.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks all parts at once, in the reader's name, what they add to the reader's page; waits for none of them long. */
@Component
final class AskParts {

    private static final Logger log = LoggerFactory.getLogger(AskParts.class);

    /** Far more than a part may have rows; what is larger is not read. */
    private static final int LARGEST = 64 * 1024;

    private final WebClient http = WebClient.builder()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
            .build();
    private final Doors doors;

    AskParts(Doors doors) {
        this.doors = doors;
    }

    /**
     * In whose name, and how.
     *
     * @param token the reader's own
     */
    record Reader(String token, Locale language, String correlationId) {}

    /** An answer for each part, in their order, whatever becomes of it. */
    Mono<List<HomePart>> of(Reader reader) {
        return Flux.fromIterable(doors.parts())
                .flatMapSequential(part -> ask(part, reader))
                .collectList();
    }

    private Mono<HomePart> ask(Part part, Reader reader) {
        return Flux.fromIterable(part.uris())
                .concatMap(uri -> ask(part, uri, reader)
                        .timeout(doors.homeTimeout())
                        .onErrorResume(failure -> {
                            log.info("{} does not say what it adds to a page: {}", part.name(), failure.toString());
                            return Mono.just(HomePart.without(part.name(), State.AWAY));
                        }))
                .takeUntil(answer -> answer.state() != State.AWAY)
                .last();
    }

    private Mono<HomePart> ask(Part part, URI uri, Reader reader) {
        return http.get()
                .uri(uri.resolve("/" + part.name() + "/home"))
                .accept(MediaType.TEXT_HTML)
                .header(HttpHeaders.ACCEPT_LANGUAGE, reader.language().getLanguage())
                .header("X-Correlation-Id", reader.correlationId())
                .headers(headers -> headers.setBearerAuth(reader.token()))
                .exchangeToMono(response -> read(part, response));
    }

    private static Mono<HomePart> read(Part part, ClientResponse response) {
        State state =
                switch (response.statusCode().value()) {
                    case 200 -> isHtml(response) ? State.TOLD : State.UNREADABLE;
                    case 204, 404 -> State.SILENT;
                    case 403 -> State.STRANGER;
                    default -> State.AWAY;
                };
        return state == State.TOLD
                ? response.bodyToMono(String.class)
                        .map(fragment -> HomeParts.read(part.name(), fragment))
                        .defaultIfEmpty(HomePart.without(part.name(), State.UNREADABLE))
                        .onErrorResume(
                                org.springframework.core.io.buffer.DataBufferLimitException.class,
                                e -> Mono.just(HomePart.without(part.name(), State.UNREADABLE)))
                : response.releaseBody().thenReturn(HomePart.without(part.name(), state));
    }

    private static boolean isHtml(ClientResponse response) {
        return response.headers()
                .contentType()
                .filter(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML))
                .isPresent();
    }
}
