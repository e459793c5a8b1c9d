package no.likeverd.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.benchmarks.Series.Spread;
import tools.jackson.databind.json.JsonMapper;

/** What a bench found, for people and for programs. */
final class Report {

    /** A figure with its spread. */
    record Figure(String name, String unit, Spread value, double cpuMicros) {}

    private final String bench;
    private final Map<String, String> setting = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Aim> aims = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Report(String bench) {
        this.bench = bench;
    }

    Report setting(String name, Object value) {
        setting.put(name, String.valueOf(value));
        return this;
    }

    Report rates(Measurements all) {
        all.series()
                .values()
                .forEach(one -> figures.add(
                        new Figure(one.name(), "/s", one.rate(), one.cpu().median())));
        return this;
    }

    Report figure(String name, String unit, double... values) {
        figures.add(new Figure(name, unit, Spread.of(values), 0));
        return this;
    }

    Report aim(Aim aim) {
        aims.add(aim);
        return this;
    }

    Report note(String sentence) {
        notes.add(sentence);
        return this;
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    List<Aim> aims() {
        return List.copyOf(aims);
    }

    boolean allMet() {
        return aims.stream().allMatch(Aim::met);
    }

    String table() {
        StringBuilder text = new StringBuilder("\n" + bench + "\n");
        setting.forEach((name, value) -> text.append("  %-14s %s%n".formatted(name, value)));
        text.append("%n  %-30s %14s %26s %14s%n".formatted("", "median", "least – most", "CPU µs each"));
        figures.forEach(figure -> text.append(line(figure)));
        text.append('\n');
        aims.forEach(aim -> text.append("  ").append(aim.sentence()).append('\n'));
        notes.forEach(note -> text.append("  · ").append(note).append('\n'));
        return text.toString();
    }

    private static String line(Figure figure) {
        Spread value = figure.value();
        String form = value.median() < 100 ? "%,.2f" : "%,.0f";
        return "  %-30s %14s %26s %14s%n"
                .formatted(
                        figure.name(),
                        form.formatted(value.median()) + " " + figure.unit(),
                        form.formatted(value.least()) + " – " + form.formatted(value.most()),
                        figure.cpuMicros() == 0 ? "" : "%,.1f".formatted(figure.cpuMicros()));
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("bench", bench);
        all.put("setting", setting);
        all.put("figures", figures);
        all.put(
                "aims",
                aims.stream()
                        .map(aim -> Map.of(
                                "what", aim.what(), "value", aim.value(), "bound", aim.bound(), "met", aim.met()))
                        .toList());
        all.put("notes", notes);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
