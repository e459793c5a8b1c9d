package no.likeverd.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A form that the server gives up reading, whoever is the first to ask for a field of it: too large, or badly encoded. */
final class UnreadableForms extends OncePerRequestFilter {

    private final SecurityProblems problems;

    UnreadableForms(SecurityProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException e) {
            problems.write(request, response, problem(e));
        }
    }

    static Problem problem(InvalidParameterException e) {
        return ProblemAdvice.plain(e.getErrorCode() == 413 ? 413 : 400);
    }
}
