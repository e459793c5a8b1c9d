package no.likeverd.standalone.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** One is whoever one says one is, as long as the sample municipality has such a person. That is what makes it a demo. */
final class DemoLogin extends OncePerRequestFilter {

    static final String AUTHORIZE = "/oauth2/authorize";
    static final String PERSON = "login_hint";

    private final DemoPeople people;

    DemoLogin(DemoPeople people) {
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isFor(request);
    }

    static boolean isFor(HttpServletRequest request) {
        return request.getServletPath().equals(AUTHORIZE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = request.getParameter(PERSON);
        if (person != null && people.includes(person)) {
            // a factor says when somebody logged in, which OpenID tells on
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    person, null, List.of(FactorGrantedAuthority.fromAuthority("FACTOR_NONE"))));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
