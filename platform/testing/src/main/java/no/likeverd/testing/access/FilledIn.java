package no.likeverd.testing.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A form as somebody fills it in who does not care much what with. */
final class FilledIn {

    private FilledIn() {}

    /** Empty when the page has no form that is sent to the address. */
    static Map<String, String> form(String html, String address) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element form : Jsoup.parse(html).select("form[method=post]")) {
            if (!form.attr("action").equals(address)) {
                continue;
            }
            form.select("input[name], textarea[name]").forEach(field -> input(fields, field));
            form.select("select[name]").forEach(field -> fields.put(field.attr("name"), chosen(field)));
            break;
        }
        return fields;
    }

    private static void input(Map<String, String> fields, Element field) {
        String name = field.attr("name");
        switch (field.attr("type")) {
            case "radio" -> {
                if (field.hasAttr("checked") || !fields.containsKey(name)) {
                    fields.put(name, field.val());
                }
            }
            case "checkbox" -> fields.merge(name, field.val(), (one, other) -> one.isEmpty() ? other : one);
            case "hidden" -> fields.put(name, field.val());
            default -> fields.put(name, field.val().isEmpty() ? something(field.attr("type")) : field.val());
        }
    }

    private static String something(String type) {
        return switch (type) {
            case "date" ->
                LocalDate.now(Clock.system(ZoneId.of("Europe/Oslo")))
                        .plusDays(30)
                        .toString();
            case "number" -> "1";
            default -> "Noen ord";
        };
    }

    private static String chosen(Element choice) {
        Element selected = choice.selectFirst("option[selected]:not([value=''])");
        Element first = choice.selectFirst("option:not([value=''])");
        return selected != null ? selected.val() : first == null ? "" : first.val();
    }
}
