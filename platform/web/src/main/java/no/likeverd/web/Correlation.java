package no.likeverd.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import no.likeverd.messaging.event.Trail;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Follows a request into its events: takes the caller's correlation id, or makes one, and gives it back. */
final class Correlation extends OncePerRequestFilter {

    static final String HEADER = "X-Correlation-Id";
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Pattern SOUND_TRACE = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Trail trail = new Trail(id(request, response), null, sound(SOUND_TRACE, request.getHeader("traceparent")));
        response.setHeader(HEADER, trail.correlationId());
        try (var logged = MDC.putCloseable("correlationId", trail.correlationId())) {
            trail.call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** The container asks for its error page in the same request, under the id that was given already. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String id(HttpServletRequest request, HttpServletResponse response) {
        String before = response.getHeader(HEADER);
        String id = sound(SOUND, before == null ? request.getHeader(HEADER) : before);
        return id == null ? Trail.starting().correlationId() : id;
    }

    private static @Nullable String sound(Pattern pattern, @Nullable String value) {
        return value != null && pattern.matcher(value).matches() ? value : null;
    }
}
