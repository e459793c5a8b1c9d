package no.likeverd.gateway.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Light or dark, as chosen, else as the machine is set. */
final class Themes {

    /** The same cookie as the services read. */
    static final String COOKIE = "likeverd_theme";

    static final List<String> ALL = List.of("auto", "light", "dark");

    private Themes() {}

    static String ofReader(ServerHttpRequest request) {
        @Nullable HttpCookie chosen = request.getCookies().getFirst(COOKIE);
        return chosen != null && ALL.contains(chosen.getValue()) ? chosen.getValue() : "auto";
    }
}
