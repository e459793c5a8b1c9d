package no.likeverd.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.likeverd.messaging.event.Trail;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Tells a caller without a valid token so, as a problem like any other. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper mapper;
    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

    SecurityProblems(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        challenge.commence(request, response, e);
        write(response, Problem.of(401, "NO_VALID_TOKEN", "Send a valid access token for this service"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(response, Problem.forbidden("NOT_ALLOWED", "You may not do this"));
    }

    /** What the firewall does not let in: an address or a header that only tricks are made of. */
    void rejected(HttpServletResponse response) throws IOException {
        write(response, ProblemAdvice.plain(400));
    }

    /** Whether a token is good cannot be told while its issuer is away: not the caller's fault. */
    void issuerAway(HttpServletResponse response) throws IOException {
        write(response, Problem.of(503, "ISSUER_UNAVAILABLE", "Log-in does not answer; try again in a moment"));
    }

    void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        mapper.writeValue(
                response.getOutputStream(), problem.body(Trail.current().correlationId()));
    }
}
