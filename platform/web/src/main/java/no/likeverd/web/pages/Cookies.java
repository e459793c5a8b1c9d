package no.likeverd.web.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/** What a browser remembers for its reader: taste, nothing about a person, so it is the same at every service. */
final class Cookies {

    private static final Duration YEAR = Duration.ofDays(365);

    private Cookies() {}

    static Optional<String> value(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    static String remember(String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
