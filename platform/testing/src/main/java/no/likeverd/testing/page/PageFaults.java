package no.likeverd.testing.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What no page may be, whatever it shows: unsafe, unreadable without eyes or mouse, or in words that are no reader's. */
final class PageFaults {

    private static final Pattern UNWORDED = Pattern.compile("\\?\\?[\\w.\\-]+\\?\\?|\\?\\?[\\w.\\-]+_(nb|nn|en)\\?\\?");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,}(_[A-Z]+)+\\b");
    private static final Set<String> FRAMES = Set.of("html", "head", "body");

    private final Document page;
    private final String html;
    private final List<String> faults = new ArrayList<>();

    private PageFaults(Document page, String html) {
        this.page = page;
        this.html = html;
    }

    static List<String> of(Document page, String html) {
        PageFaults found = new PageFaults(page, html);
        found.frame();
        found.headings();
        found.everywhere();
        return found.faults;
    }

    static List<String> ofPart(Document part, String html) {
        PageFaults found = new PageFaults(part, html);
        found.everywhere();
        return found.faults;
    }

    private void everywhere() {
        nothingInline();
        words();
        ids();
        fields();
        tables();
        buttons();
    }

    private void frame() {
        fault("no language", page.select("html[lang]").isEmpty());
        fault("not one h1", page.select("h1").size() != 1);
        fault("not one main", page.select("main").size() != 1);
        fault("no title", page.title().isBlank());
        fault("no skip link first", !isSkipLink(page.body().selectFirst("a")));
        fault("no viewport", page.select("meta[name=viewport]").isEmpty());
    }

    private boolean isSkipLink(@org.jspecify.annotations.Nullable Element first) {
        return first != null
                && first.attr("href").startsWith("#")
                && page.getElementById(first.attr("href").substring(1)) != null;
    }

    private void headings() {
        int before = 0;
        for (Element heading : page.select("main h1, main h2, main h3, main h4, main h5, main h6")) {
            int level = heading.tagName().charAt(1) - '0';
            fault("heading too deep: " + heading, level > before + 1 && heading.closest("dialog") == null);
            before = level;
        }
    }

    private void nothingInline() {
        each("inline script", "script:not([src])", element -> true);
        each("inline style", "style, [style]", element -> true);
        each(
                "foreign source",
                "[src], link[href]",
                element -> foreign(element.attr(element.hasAttr("src") ? "src" : "href")));
        each("javascript address", "[href^=javascript], [action^=javascript]", element -> true);
        each("handler", "*", element -> element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().matches("on[a-z]+|hx-on.*|hx-vals|hx-vars")
                        && !attribute.getKey().equals("one")));
        fault("template code left", html.contains("th:") && html.matches("(?s).*\\bth:[a-z]+=.*"));
    }

    private static boolean foreign(String address) {
        return !address.startsWith("/") || address.startsWith("//");
    }

    private void words() {
        fault(
                "words missing: "
                        + UNWORDED.matcher(html)
                                .results()
                                .map(found -> found.group())
                                .toList(),
                UNWORDED.matcher(html).find());
        fault(
                "a code for a word: "
                        + CODE.matcher(page.body().text())
                                .results()
                                .map(found -> found.group())
                                .toList(),
                CODE.matcher(page.body().text()).find());
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        page.select("[id]").stream()
                .filter(element -> !FRAMES.contains(element.tagName()))
                .filter(element -> !seen.add(element.id()))
                .forEach(element -> faults.add("id twice: " + element.id()));
        for (String reference : List.of("aria-describedby", "aria-labelledby", "commandfor", "for")) {
            page.select("[" + reference + "]")
                    .forEach(element -> Stream.of(element.attr(reference).split(" ", -1))
                            .filter(id -> page.getElementById(id) == null)
                            .forEach(id -> faults.add(reference + " leads nowhere: " + id)));
        }
    }

    private void fields() {
        each(
                "field without label",
                "input:not([type=hidden]), select, textarea",
                field -> page.select("label[for]").stream()
                                .noneMatch(label -> label.attr("for").equals(field.id()))
                        && !field.hasAttr("aria-label"));
        each("group without legend", "fieldset", group -> group.selectFirst("> legend") == null);
        each("error that its field does not name", ".ds-validation-message[id]", error -> page.select(
                        "[aria-describedby~=" + Pattern.quote(error.id()) + "]")
                .isEmpty());
    }

    private void tables() {
        each("header without scope", "th", header -> !header.hasAttr("scope"));
        each("table without caption", "table", table -> table.selectFirst("> caption") == null);
        each(
                "picture without words",
                "svg",
                picture -> !picture.hasAttr("aria-label")
                        && !picture.hasAttr("aria-hidden")
                        && picture.selectFirst("> title") == null);
        each("image without words", "img", image -> !image.hasAttr("alt"));
    }

    private void buttons() {
        each(
                "button without words",
                "button, a[href]",
                button -> button.text().isBlank() && !button.hasAttr("aria-label"));
        each("button without type", "button", button -> !button.hasAttr("type"));
    }

    private void each(String what, String selector, Predicate<Element> wrong) {
        page.select(selector).stream().filter(wrong).forEach(element -> faults.add(what + ": " + element));
    }

    private void fault(String what, boolean wrong) {
        if (wrong) {
            faults.add(what);
        }
    }
}
