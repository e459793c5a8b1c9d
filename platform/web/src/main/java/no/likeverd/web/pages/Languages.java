package no.likeverd.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The reader's language: what was chosen, else what the browser prefers, else bokmål. The API stays as it is without pages. */
final class Languages extends AcceptHeaderLocaleResolver {

    static final String COOKIE = "likeverd_lang";
    static final List<String> ALL = List.of("nb", "nn", "en");
    private static final String DEFAULT = "nb";

    private final PagePaths paths;

    Languages(PagePaths paths) {
        this.paths = paths;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return paths.isPage(PagePaths.path(request)) ? ofReader(request) : super.resolveLocale(request);
    }

    static Locale ofReader(HttpServletRequest request) {
        return Locale.forLanguageTag(Cookies.value(request, COOKIE)
                .filter(ALL::contains)
                .or(() -> preferred(request))
                .orElse(DEFAULT));
    }

    private static Optional<String> preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty(); // else the server's own language would be taken for the reader's
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> locale.getLanguage().equals("no") ? DEFAULT : locale.getLanguage())
                .filter(ALL::contains)
                .findFirst();
    }
}
