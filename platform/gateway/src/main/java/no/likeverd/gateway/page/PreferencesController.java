package no.likeverd.gateway.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Remembers language and colours in the reader's browser, for all services, and goes back to where the reader was. */
@Controller
class PreferencesController {

    private static final Duration YEAR = Duration.ofDays(365);

    private static final FormHttpMessageReader FORMS = new FormHttpMessageReader();
    private static final ResolvableType ANY_FORM =
            ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, String.class);

    /** Reads the request itself: the exchange's own form data are of the request before anybody counted its bytes. */
    @PostMapping("/gateway/preferences")
    Mono<ResponseEntity<Void>> choose(ServerWebExchange exchange) {
        return FORMS.readMono(ANY_FORM, exchange.getRequest(), Map.of()).map(PreferencesController::choose);
    }

    private static ResponseEntity<Void> choose(MultiValueMap<String, String> form) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(LocalPath.of(form.getFirst("return"), "/")));
        remember(answer, Languages.COOKIE, Languages.ALL, form.getFirst("language"));
        remember(answer, Themes.COOKIE, Themes.ALL, form.getFirst("theme"));
        return answer.build();
    }

    private static void remember(
            ResponseEntity.BodyBuilder answer, String cookie, List<String> known, @Nullable String chosen) {
        if (chosen != null && known.contains(chosen)) {
            answer.header(
                    "Set-Cookie",
                    ResponseCookie.from(cookie, chosen)
                            .path("/")
                            .maxAge(YEAR)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }
}
