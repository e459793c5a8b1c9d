package no.likeverd.browser;

import java.util.ArrayList;
import java.util.List;

/** In which languages and colours screens are looked at: all pairs, or by option everything with everything. */
final class Looks {

    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    private static final List<String> THEMES = List.of("light", "dark");

    private Looks() {}

    /** A language and a theme. */
    record Look(String language, String theme) {}

    /** Each screen meets every language and every theme, and over all screens each language every theme. */
    static List<Look> at(Screen screen) {
        boolean everything = Boolean.getBoolean("likeverd.browser.full");
        List<Look> looks = new ArrayList<>();
        for (int language = 0; language < LANGUAGES.size(); language++) {
            for (int theme = 0; theme < THEMES.size(); theme++) {
                if (everything || Math.floorMod(screen.name().hashCode() + language, THEMES.size()) == theme) {
                    looks.add(new Look(LANGUAGES.get(language), THEMES.get(theme)));
                }
            }
        }
        return looks;
    }
}
