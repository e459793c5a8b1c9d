package no.likeverd.gateway.login;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import no.likeverd.gateway.Problem;
import no.likeverd.gateway.page.LocalPath;
import no.likeverd.gateway.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The way in, and who one is. */
@Controller
class LoginController {

    private final LoginSettings settings;
    private final LoginLimit limit;
    private final SessionAge age;
    private final Pages pages;

    LoginController(LoginSettings settings, LoginLimit limit, SessionAge age, Pages pages) {
        this.settings = settings;
        this.limit = limit;
        this.age = age;
        this.pages = pages;
    }

    /**
     * Who is logged in.
     *
     * @param until when the log-in ends at the latest
     */
    record Me(String personId, Instant until) {}

    /** A cookie belongs to one host, so whoever came by another name is sent to the one that the issuer knows. */
    @GetMapping("/session/login")
    Mono<ResponseEntity<Void>> logIn(
            ServerWebExchange exchange,
            WebSession session,
            @RequestParam(defaultValue = LocalPath.HOME) String to,
            @RequestParam(required = false) @Nullable String person) {
        limit.count(exchange.getRequest());
        String wanted = LocalPath.of(to);
        if (!Objects.equals(
                settings.home().getAuthority(),
                exchange.getRequest().getHeaders().getFirst("Host"))) {
            Map<String, String> again = new LinkedHashMap<>(hint(person));
            again.put("to", wanted);
            return see(at("/session/login", again));
        }
        LoggedIn.want(session, wanted);
        return see(at("/oauth2/authorization/" + LoginConfiguration.REGISTRATION, hint(person)));
    }

    @GetMapping(path = "/session/failed", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> failed(ServerWebExchange exchange) {
        return pages.page(exchange, HttpStatus.SERVICE_UNAVAILABLE, "failed", Map.of());
    }

    /** Where there is no form to bring back. */
    @GetMapping(ShowKeptForm.ADDRESS)
    Mono<ResponseEntity<Void>> noForm() {
        return see(settings.home().resolve(LocalPath.HOME));
    }

    @GetMapping(path = "/session", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Me>> me(WebSession session, @Nullable Principal principal) {
        Instant until = age.end(session).orElse(null);
        if (principal == null || until == null) {
            return Mono.error(Problem.notLoggedIn());
        }
        return Mono.just(
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Me(principal.getName(), until)));
    }

    private URI at(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromUri(settings.home()).path(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUri();
    }

    private static Map<String, String> hint(@Nullable String person) {
        return person == null ? Map.of() : Map.of(AskIssuer.PERSON, person);
    }

    private static Mono<ResponseEntity<Void>> see(URI address) {
        return Mono.just(ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(address)
                .cacheControl(CacheControl.noStore())
                .build());
    }
}
