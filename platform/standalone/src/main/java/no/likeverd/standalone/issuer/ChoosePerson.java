package no.likeverd.standalone.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.likeverd.look.OwnAssets;
import no.likeverd.look.PagePolicy;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Who asks to be let in without saying who they are chooses among the people of the sample municipality. */
final class ChoosePerson implements AuthenticationEntryPoint {

    private static final int ALL = Integer.MAX_VALUE;
    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z.]+)}");

    private final DemoPeople people;
    private final OwnAssets assets = OwnAssets.load();
    private final String page = page();

    ChoosePerson(DemoPeople people) {
        this.people = people;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        Reader reader = Reader.of(request);
        var rows =
                people.page(0, ALL).stream().map(person -> row(person, request)).collect(Collectors.joining("\n"));
        var given = Map.of(
                "language", reader.locale().getLanguage(),
                "theme", reader.theme(),
                "stylesheet", assets.stylesheet(),
                "people", rows);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Security-Policy", PagePolicy.CONTENT_SECURITY_POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(filled(given, reader));
    }

    /** Gaps that nothing is given for are words. */
    private String filled(Map<String, String> given, Reader reader) {
        return GAP.matcher(page).replaceAll((MatchResult gap) -> {
            String known = given.get(gap.group(1));
            return Matcher.quoteReplacement(
                    known == null ? HtmlUtils.htmlEscape(reader.say(gap.group(1)), "UTF-8") : known);
        });
    }

    private static String row(DemoPerson person, HttpServletRequest request) {
        var address = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(DemoLogin.PERSON, person.id())
                .build(true)
                .toUriString();
        return "    <li><a class=\"ds-link\" href=\"%s\">%s</a><span>%s, %s</span></li>"
                .formatted(escaped(address), escaped(person.name()), escaped(person.title()), escaped(person.unit()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String page() {
        try (InputStream in =
                Objects.requireNonNull(ChoosePerson.class.getResourceAsStream("/issuer/choose.html"), "choose.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
