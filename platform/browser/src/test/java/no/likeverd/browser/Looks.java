package no.likeverd.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** In which languages and colours screens are looked at: each screen in one of them, by option in all of them. */
final class Looks {

    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    private static final List<String> THEMES = List.of("light", "dark");

    private Looks() {}

    /** A language and a theme. */
    record Look(String language, String theme) {}

    /** On any day every look is somebody's turn, and within six days each screen has had each look. */
    static List<Look> at(Screen screen) {
        List<Look> all = LANGUAGES.stream()
                .flatMap(language -> THEMES.stream().map(theme -> new Look(language, theme)))
                .toList();
        if (Boolean.getBoolean("likeverd.browser.full")) {
            return all;
        }
        long today = LocalDate.now(Clock.system(Town.ZONE)).toEpochDay();
        return Stream.of(all.get(Math.floorMod(screen.name().hashCode() + today, all.size())))
                .toList();
    }
}
