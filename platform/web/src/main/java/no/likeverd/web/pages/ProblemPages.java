package no.likeverd.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.likeverd.web.Problem;
import no.likeverd.web.ProblemPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Says in the reader's language what happened and what to do; the problem's own words are for programs. */
final class ProblemPages implements ProblemPage {

    private static final Logger log = LoggerFactory.getLogger(ProblemPages.class);
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 409, 412, 413, 422, 429, 500, 503);

    private final PagePaths paths;
    private final Frames frames;
    private final LocaleResolver languages;
    private final ObjectProvider<ThymeleafViewResolver> views;

    ProblemPages(
            PagePaths paths, Frames frames, LocaleResolver languages, ObjectProvider<ThymeleafViewResolver> views) {
        this.paths = paths;
        this.frames = frames;
        this.languages = languages;
        this.views = views;
    }

    /**
     * What the page says.
     *
     * @param back the page that the form came from; null when no form was sent
     */
    record Said(
            int status,
            String title,
            String what,
            String mend,
            @Nullable String back) {}

    @Override
    public boolean shown(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (!paths.asked(request) || response.isCommitted()) {
            return false;
        }
        Frame frame = frame(request, problem);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("problem", said(frame, problem, request));
        render(model, request, response);
        return true;
    }

    /** Where the store is away, asking it for a name and a menu would only take the reader's time. */
    private Frame frame(HttpServletRequest request, Problem problem) {
        if (problem.status().is5xxServerError()) {
            return frames.bare(request);
        }
        try {
            return frames.of(request);
        } catch (RuntimeException e) {
            return frames.bare(request);
        }
    }

    private static Said said(Frame frame, Problem problem, HttpServletRequest request) {
        int status = problem.status().value();
        int worded = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
        return new Said(
                status,
                word(frame, problem, worded, "title"),
                word(frame, problem, worded, "what"),
                word(frame, problem, worded, "mend"),
                request.getMethod().equals("POST") ? frame.path() : null);
    }

    private static String word(Frame frame, Problem problem, int status, String part) {
        String general = frame.say("look.problem." + status + "." + part);
        return Objects.requireNonNull(
                frame.words().getMessage("problem." + problem.code() + "." + part, null, general, frame.locale()));
    }

    private void render(Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            View view = Objects.requireNonNull(
                    views.getObject().resolveViewName("look/problem", languages.resolveLocale(request)));
            view.render(model, request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            log.error("a problem could not be shown", e);
            throw new IllegalStateException(e);
        }
    }
}
