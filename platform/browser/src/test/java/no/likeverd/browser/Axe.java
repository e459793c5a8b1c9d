package no.likeverd.browser;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.ResultType;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What is against the guidelines for accessible content on a page, by the rules that a program can decide. */
final class Axe {

    private static final List<String> GUIDELINES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What is still fading in has colours that nobody reads. */
    private static final String COME_TO_REST = """
        async () => {
          await new Promise(requestAnimationFrame);
          const ending = document.getAnimations().filter(moving => moving.effect.getComputedTiming().endTime !== Infinity);
          await Promise.allSettled(ending.map(moving => moving.finished));
        }\
        """;

    private Axe() {}

    /** One line per rule that is broken, with the elements that break it. */
    @SuppressWarnings("deprecation") // the other mode opens a page of its own for every look
    static List<String> violations(Page page) {
        page.evaluate(COME_TO_REST);
        return new AxeBuilder(page)
                .setLegacyMode(true).options(options()).analyze().getViolations().stream()
                        .map(Axe::line)
                        .toList();
    }

    /** What is in order is counted, not written out: to write it out takes longer than to look. */
    private static AxeRunOptions options() {
        AxeRunOnlyOptions guidelines = new AxeRunOnlyOptions();
        guidelines.setType("tag");
        guidelines.setValues(GUIDELINES);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(guidelines);
        options.setResultTypes(List.of(ResultType.Violations.getKey()));
        return options;
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " in "
                + rule.getNodes().stream()
                        .limit(5)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .collect(Collectors.joining(" | "));
    }
}
