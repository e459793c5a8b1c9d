package no.likeverd.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.web.ClientToken;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a machine do what an operation and its token both allow, and nothing else; and no person what is for machines. */
final class ClientGate implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(ClientGate.class);
    private static final String SCOPE = "SCOPE_";
    private static final Set<String> OF_CLIENTS =
            Arrays.stream(ClientScope.values()).map(ClientGate::authority).collect(Collectors.toUnmodifiableSet());

    /** @throws Problem 403 */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null
                || !(handler instanceof HandlerMethod operation)
                || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        if (who instanceof ClientToken) {
            requireScope(who, operation.getMethodAnnotation(ForClients.class), response);
            log.info("{} is let in to {} {}", who.getName(), request.getMethod(), request.getRequestURI());
        } else if (who.getAuthorities().stream().anyMatch(each -> OF_CLIENTS.contains(each.getAuthority()))) {
            throw Problem.forbidden(
                    "NOT_A_CLIENT",
                    "A person's token must not carry a client's scopes; let the client ask for a token in its own name");
        }
        return true;
    }

    private static void requireScope(
            Authentication client, @Nullable ForClients allowed, HttpServletResponse response) {
        if (allowed == null) {
            throw notForClients();
        }
        String authority = authority(allowed.value());
        if (client.getAuthorities().stream().noneMatch(each -> authority.equals(each.getAuthority()))) {
            String scope = allowed.value().spelled();
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
            throw Problem.forbidden("SCOPE_MISSING", "Your token does not allow this; ask the issuer for the scope")
                    .with("scope", scope);
        }
    }

    static Problem notForClients() {
        return Problem.forbidden(
                "NOT_FOR_CLIENTS", "This is for people who have logged in, whatever scopes a client's token has");
    }

    private static String authority(ClientScope scope) {
        return SCOPE + scope.spelled();
    }
}
