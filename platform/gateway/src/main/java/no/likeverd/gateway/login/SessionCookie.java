package no.likeverd.gateway.login;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** The cookie that stands for a session; it is the gateway's own and no service gets to see it. */
@Component
final class SessionCookie {

    private final String name;

    SessionCookie(@Value("${server.reactive.session.cookie.name}") String name) {
        this.name = name;
    }

    boolean isSentWith(ServerHttpRequest request) {
        return request.getCookies().containsKey(name);
    }

    /** The request as a service may see it. */
    ServerHttpRequest without(ServerHttpRequest request) {
        if (!isSentWith(request)) {
            return request;
        }
        String others = request.getCookies().values().stream()
                .flatMap(List::stream)
                .filter(cookie -> !cookie.getName().equals(name))
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
        return request.mutate()
                .headers(headers -> {
                    if (others.isEmpty()) {
                        headers.remove(HttpHeaders.COOKIE);
                    } else {
                        headers.set(HttpHeaders.COOKIE, others);
                    }
                })
                .build();
    }
}
