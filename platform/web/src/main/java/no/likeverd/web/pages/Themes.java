package no.likeverd.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Light or dark, as chosen, else as the machine is set. */
final class Themes {

    static final String COOKIE = "likeverd_theme";
    static final List<String> ALL = List.of("auto", "light", "dark");

    private Themes() {}

    static String ofReader(HttpServletRequest request) {
        return Cookies.value(request, COOKIE).filter(ALL::contains).orElse("auto");
    }
}
