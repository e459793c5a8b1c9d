package no.likeverd.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** A body is of one type: {@code *}{@code /*} is none, and Spring takes it for a fault of the server's. */
final class ConcreteType extends OncePerRequestFilter {

    private final SecurityProblems problems;

    ConcreteType(SecurityProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOne(request.getContentType())) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, ProblemAdvice.plain(415));
        }
    }

    private static boolean isOne(@Nullable String type) {
        if (type == null || type.isEmpty()) {
            return true;
        }
        try {
            return MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
