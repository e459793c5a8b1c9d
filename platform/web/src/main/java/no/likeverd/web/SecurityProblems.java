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
    private final ProblemPage page;
    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

    SecurityProblems(JsonMapper mapper, ProblemPage page) {
        this.mapper = mapper;
        this.page = page;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        challenge.commence(request, response, e);
        write(request, response, Problem.of(401, "NO_VALID_TOKEN", "Send a valid access token for this service"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(request, response, Problem.forbidden("NOT_ALLOWED", "You may not do this"));
    }

    /** What the firewall does not let in: an address or a header that only tricks are made of. */
    void rejected(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, ProblemAdvice.plain(400));
    }

    /** Whether a token is good cannot be told while its issuer is away: not the caller's fault. */
    void issuerAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                request,
                response,
                Problem.of(503, "ISSUER_UNAVAILABLE", "Log-in does not answer; try again in a moment"));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (page.shown(request, response, problem)) {
            return;
        }
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        mapper.writeValue(
                response.getOutputStream(), problem.body(Trail.current().correlationId()));
    }
}
