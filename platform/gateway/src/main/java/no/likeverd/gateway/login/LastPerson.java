package no.likeverd.gateway.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Recognises whoever was logged in last in a browser without saying who it was: a mark that only this process can make. So
 * a form that was kept for one person is never shown to the next.
 */
@Component
final class LastPerson {

    static final String COOKIE = "likeverd_last";

    private final SecretKeySpec key;
    private final boolean secure;

    LastPerson(LoginSettings settings) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
        secure = "https".equals(settings.home().getScheme());
    }

    String mark(String personId) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(personId.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    ResponseCookie cookie(String personId) {
        return ResponseCookie.from(COOKIE, mark(personId))
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }

    /** Empty when nobody is known to have been logged in. */
    static String markIn(ServerHttpRequest request) {
        @Nullable HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }
}
