package no.likeverd.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers for requests whose token could not be checked because the issuer's keys could not be fetched. */
final class IssuerAway extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(IssuerAway.class);

    private final SecurityProblems problems;

    IssuerAway(SecurityProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException e) {
            log.error("the issuer's keys cannot be fetched: {}", e.getMessage());
            problems.issuerAway(request, response);
        }
    }
}
