package no.likeverd.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Brings back a form that met an expired log-in. The gateway asks for the form's page and sends along what had been filled in.
 * It is a GET, so nothing can be carried out by it; the fields come as its body, so they stand in no address and no log.
 */
final class FilledInBefore extends OncePerRequestFilter {

    static final String HEADER = "Likeverd-Filled-In";

    private static final FormHttpMessageConverter FORMS = new FormHttpMessageConverter();
    private static final String ATTRIBUTE = FilledInBefore.class.getName();

    /** Whether the page shows what somebody had filled in before they had to log in again. */
    static boolean in(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals("GET")
                || !"true".equals(request.getHeader(HEADER))
                || type == null
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MultiValueMap<String, ?> fields;
        try {
            fields = FORMS.read(null, new ServletServerHttpRequest(request));
        } catch (IOException | IllegalArgumentException | HttpMessageNotReadableException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST); // the gateway sends nothing like it
            return;
        }
        request.setAttribute(ATTRIBUTE, true);
        chain.doFilter(new Fields(request, fields), response);
    }

    /** Fields beside what stands in the address. */
    private static final class Fields extends HttpServletRequestWrapper {

        private final Map<String, String[]> all;

        Fields(HttpServletRequest request, MultiValueMap<String, ?> fields) {
            super(request);
            all = new HashMap<>(request.getParameterMap());
            fields.forEach((name, values) -> all.put(
                    name,
                    values.stream().map(value -> Objects.toString(value, "")).toArray(String[]::new)));
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = all.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return all.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(all);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(all.keySet());
        }
    }
}
