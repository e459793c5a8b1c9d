package no.likeverd.standalone.issuer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * How somebody reads: language and colours, as chosen on any page of Likeverd, else as the browser and the machine prefer.
 *
 * @param theme light, dark or auto
 */
record Reader(Locale locale, String theme) {

    private static final ResourceBundle.Control PLAIN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    private static final List<String> THEMES = List.of("auto", "light", "dark");

    static Reader of(HttpServletRequest request) {
        String language = chosen(request, "likeverd_lang", LANGUAGES)
                .or(() -> preferred(request))
                .orElse("nb");
        return new Reader(
                Locale.forLanguageTag(language),
                chosen(request, "likeverd_theme", THEMES).orElse("auto"));
    }

    /** The words of the page, else those of the look. */
    String say(String key) {
        ResourceBundle own = ResourceBundle.getBundle("issuer.messages", locale, PLAIN);
        return own.containsKey(key)
                ? own.getString(key)
                : ResourceBundle.getBundle("look.messages", locale, PLAIN).getString(key);
    }

    private static Optional<String> chosen(HttpServletRequest request, String cookie, List<String> known) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(one -> one.getName().equals(cookie))
                .map(Cookie::getValue)
                .filter(known::contains)
                .findFirst();
    }

    private static Optional<String> preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty(); // else the server's own language would be taken for the reader's
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> locale.getLanguage().equals("no") ? "nb" : locale.getLanguage())
                .filter(LANGUAGES::contains)
                .findFirst();
    }
}
