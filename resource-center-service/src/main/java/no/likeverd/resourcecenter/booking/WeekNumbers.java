package no.likeverd.resourcecenter.booking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.likeverd.web.pages.Words;

/** Weeks as people say them: "uke 51, 52 i 2026, 1, 2 i 2027" instead of codes. */
final class WeekNumbers {

    private WeekNumbers() {}

    /** Empty when there are none. */
    static String said(List<String> weeks, Words words) {
        Map<String, List<String>> byYear = weeks.stream()
                .collect(Collectors.groupingBy(
                        week -> week.substring(0, 4),
                        TreeMap::new,
                        Collectors.mapping(week -> week.substring(6).replaceFirst("^0", ""), Collectors.toList())));
        return byYear.entrySet().stream()
                .map(year -> words.say("weeks", String.join(", ", year.getValue()), year.getKey()))
                .collect(Collectors.joining("; "));
    }
}
