package no.likeverd.testing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page that came back, and that has been found to be sound: no test reads one that is not. */
public record RenderedPage(Document document) {

    /** @throws AssertionError with everything that no page may be */
    public static RenderedPage of(String html) {
        Document document = Jsoup.parse(html);
        assertThat(PageFaults.of(document, html)).as(html).isEmpty();
        return new RenderedPage(document);
    }

    /** A part as htmx gets it: the same demands, but for the frame. */
    public static RenderedPage part(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        assertThat(PageFaults.ofPart(document, html)).as(html).isEmpty();
        return new RenderedPage(document);
    }

    public String heading() {
        return document.select("h1").text();
    }

    /** What stands between header and footer. */
    public String main() {
        return document.select("main").text();
    }

    public String language() {
        return document.select("html").attr("lang");
    }

    public String text(String selector) {
        return document.select(selector).text();
    }

    public List<String> texts(String selector) {
        return document.select(selector).eachText();
    }

    public boolean has(String selector) {
        return !document.select(selector).isEmpty();
    }

    public Element one(String selector) {
        List<Element> found = document.select(selector);
        assertThat(found).as("%s in %s", selector, document).hasSize(1);
        return found.getFirst();
    }

    public List<String> links() {
        return document.select("a[href]").eachAttr("href");
    }

    /** The fields of the form that is sent to an address, filled in as they are shown, to be changed at will. */
    public Map<String, String> form(String action) {
        Element form = document.select("form[action=" + action + "]").getFirst();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name], textarea[name]").stream()
                .filter(field -> !List.of("radio", "checkbox").contains(field.attr("type")) || field.hasAttr("checked"))
                .forEach(field -> fields.merge(field.attr("name"), field.val(), RenderedPage::chosen));
        form.select("select[name]").forEach(choice -> fields.put(choice.attr("name"), chosen(choice)));
        return fields;
    }

    /** Of several boxes with one name those that are ticked, with commas between. */
    private static String chosen(String before, String more) {
        return before.isEmpty() ? more : before + "," + more;
    }

    private static String chosen(Element choice) {
        Element selected = choice.selectFirst("option[selected]");
        Element first = choice.selectFirst("option");
        return selected != null ? selected.val() : first == null ? "" : first.val();
    }
}
