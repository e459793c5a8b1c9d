package no.likeverd.directory.imports.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.imports.csv.Findings;

/** Warns where a person is employed for more than full time at once: odd, but it happens between two posts. */
record Shares(Sheets sheets, Known known, Findings warnings) {

    private static final Comparator<Step> BY_DAY =
            Comparator.comparing(Step::day).thenComparing(Step::percent); // ends first

    void check() {
        Map<String, List<Row<Employment>>> mentioned = new HashMap<>();
        sheets.employments().rows().forEach(row -> mentioned
                .computeIfAbsent(row.state().personId(), id -> new ArrayList<>())
                .add(row));
        Map<String, List<Step>> steps = new HashMap<>();
        known.employments().forEach((id, before) -> {
            String personId = before.state().personId();
            if (mentioned.containsKey(personId) && !sheets.employments().mentions(id)) {
                addSteps(
                        steps,
                        before.state(),
                        mentioned.get(personId).getFirst().line());
            }
        });
        mentioned.values().forEach(rows -> rows.forEach(row -> addSteps(steps, row.state(), row.line())));
        steps.values().forEach(this::walk);
    }

    /** @param line where to warn: a stored employment has none of its own, so a row of the same person stands for it */
    private static void addSteps(Map<String, List<Step>> steps, Employment employment, int line) {
        List<Step> person = steps.computeIfAbsent(employment.personId(), id -> new ArrayList<>());
        person.add(new Step(employment.from(), employment.sharePercent(), line));
        if (employment.to() != null) {
            person.add(new Step(employment.to(), -employment.sharePercent(), line));
        }
    }

    private void walk(List<Step> steps) {
        steps.sort(BY_DAY);
        Set<Integer> warned = new HashSet<>();
        int sum = 0;
        for (Step step : steps) {
            sum += step.percent();
            if (step.percent() > 0 && sum > 100 && warned.add(step.line())) {
                warnings.add(
                        sheets.employments().file(),
                        step.line(),
                        "share_percent",
                        "SHARE_ABOVE_100",
                        "From " + step.day() + " the person's employments add up to " + sum + " %");
            }
        }
    }

    private record Step(LocalDate day, int percent, int line) {}
}
