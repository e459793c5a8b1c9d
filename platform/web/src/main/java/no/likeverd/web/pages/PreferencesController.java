package no.likeverd.web.pages;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Remembers language and theme in the reader's browser, and goes back to where the reader was. */
@Hidden
@Controller
class PreferencesController {

    private final PagePaths paths;

    PreferencesController(PagePaths paths) {
        this.paths = paths;
    }

    @PostMapping("/${likeverd.service}/preferences")
    ModelAndView choose(
            @RequestParam(name = "language", required = false) @Nullable String language,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "return", defaultValue = "/") String back,
            HttpServletResponse response) {
        remember(response, Languages.COOKIE, Languages.ALL, language);
        remember(response, Themes.COOKIE, Themes.ALL, theme);
        return Goto.page(paths.isOwn(back) ? back : "/");
    }

    /** Whoever made the choice with an expired log-in comes back here after logging in, and is led to where they were. */
    @GetMapping("/${likeverd.service}/preferences")
    ModelAndView back(@RequestParam(name = "return", defaultValue = "/") String back) {
        return Goto.page(paths.isOwn(back) ? back : "/");
    }

    private static void remember(
            HttpServletResponse response, String cookie, List<String> known, @Nullable String chosen) {
        if (chosen != null && known.contains(chosen)) {
            response.addHeader(HttpHeaders.SET_COOKIE, Cookies.remember(cookie, chosen));
        }
    }
}
