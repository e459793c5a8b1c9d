package no.likeverd.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import no.likeverd.look.OwnAssets;
import no.likeverd.messaging.event.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;

/** Puts together what stands around a page. */
final class Frames {

    private final PagePaths paths;
    private final MessageSource words;
    private final ObjectProvider<KnownNames> names;
    private final ObjectProvider<Menu> menus;
    private final boolean demo;
    private final OwnAssets assets = OwnAssets.load();

    Frames(
            PagePaths paths,
            MessageSource words,
            ObjectProvider<KnownNames> names,
            ObjectProvider<Menu> menus,
            boolean demo) {
        this.paths = paths;
        this.words = words;
        this.names = names;
        this.menus = menus;
        this.demo = demo;
    }

    Frame of(HttpServletRequest request) {
        Principal reader = request.getUserPrincipal();
        return reader == null
                ? bare(request)
                : framed(
                        request,
                        nameOf(reader),
                        menus.getIfAvailable(() -> id -> List.of()).of(reader.getName()));
    }

    /** Asks nobody for anything, for pages that say what does not work. */
    Frame bare(HttpServletRequest request) {
        return framed(request, null, List.of());
    }

    private @Nullable String nameOf(Principal reader) {
        return names.getIfAvailable(() -> id -> java.util.Optional.empty())
                .of(reader.getName())
                .orElse(null);
    }

    private Frame framed(HttpServletRequest request, @Nullable String name, List<MenuItem> menu) {
        Locale locale = Languages.ofReader(request);
        String path = PagePaths.path(request);
        return new Frame(
                paths.service(),
                locale,
                Themes.ofReader(request),
                demo,
                request.getUserPrincipal() != null,
                name,
                menu,
                path,
                here(request, path),
                done(request, locale),
                Trail.current().correlationId(),
                assets,
                words);
    }

    private static String here(HttpServletRequest request, String path) {
        String query = request.getQueryString();
        return query == null || !request.getMethod().equals("GET") ? path : path + "?" + query;
    }

    private @Nullable String done(HttpServletRequest request, Locale locale) {
        // a form that cannot be read still gets its answer
        String what =
                request.getMethod().equals("GET") && !FilledInBefore.in(request) ? request.getParameter("done") : null;
        return what == null ? null : words.getMessage("done." + what, null, null, locale);
    }
}
