package no.likeverd.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.likeverd.messaging.event.Trail;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Tomcat refuses before any filter sees it — an address that is too long, or that hides a slash — is a problem like any
 * other.
 */
final class TomcatProblems extends ErrorReportValve {

    private final JsonMapper mapper;

    TomcatProblems(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        byte[] body = mapper.writeValueAsBytes(
                ProblemAdvice.plain(response.getStatus()).body(Trail.starting().correlationId()));
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("the caller has gone", e);
        }
    }
}
