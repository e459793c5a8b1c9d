package no.likeverd.resourcecenter.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.likeverd.resourcecenter.intake.sheet.Grid;
import no.likeverd.resourcecenter.intake.sheet.Line;
import org.springframework.context.MessageSource;

/** Where which column stands: by heads in any of the three languages, in any order. */
final class Heads {

    static final List<Locale> LANGUAGES = List.of(Locale.of("nb"), Locale.of("nn"), Locale.of("en"));
    private static final int MOST_SHOWN = 60;

    private final Map<String, Column> known = new HashMap<>();
    private final IntakeKind kind;
    private final Findings findings;

    Heads(IntakeKind kind, MessageSource words, Findings findings) {
        this.kind = kind;
        this.findings = findings;
        for (Column column : kind.columns()) {
            known.put(plain(column.field()), column);
            LANGUAGES.forEach(language ->
                    known.put(plain(String.valueOf(words.getMessage(column.head(), null, language))), column));
        }
    }

    /** Columns by their place; what is missing, there twice or unknown is a finding. */
    Map<Column, Integer> in(Grid grid) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        Line heads = grid.heads();
        for (int place = 0; place < heads.cells().size(); place++) {
            String head = heads.at(place).text();
            Column column = known.get(plain(head));
            if (column != null && places.putIfAbsent(column, place) != null) {
                findings.add(heads.number(), column.field(), "HEAD_TWICE");
            } else if (column == null && !heads.at(place).blank()) {
                findings.add(heads.number(), head.substring(0, Math.min(head.length(), MOST_SHOWN)), "HEAD_UNKNOWN");
            } else if (column == null && isFilled(grid, place)) {
                findings.add(heads.number(), null, "HEAD_BLANK", place + 1);
            }
        }
        kind.columns().stream()
                .filter(column -> column.needed() && !places.containsKey(column))
                .forEach(column -> findings.add(heads.number(), column.field(), "HEAD_MISSING"));
        return places;
    }

    private static boolean isFilled(Grid grid, int place) {
        return grid.lines().stream().anyMatch(line -> !line.at(place).blank());
    }

    private static String plain(String head) {
        return head.strip().toLowerCase(Locale.ROOT);
    }
}
