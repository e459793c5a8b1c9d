package no.likeverd.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.likeverd.look.PagePolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/** A page loads what is ours and runs nothing that stands inside it; what was filled in for one reader is kept for no other. */
final class PageHeaders extends OncePerRequestFilter {

    private final PagePaths paths;

    PageHeaders(PagePaths paths) {
        this.paths = paths;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !paths.isPage(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", PagePolicy.CONTENT_SECURITY_POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.addHeader("Vary", "Accept-Language, Cookie, HX-Request, HX-Target");
        chain.doFilter(request, response);
    }
}
