package no.likeverd.resourcecenter.intake;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSource;

/** What people may write for a code: the code itself, or what it is called in any of the three languages. */
final class Meanings {

    private Meanings() {}

    /** @param prefix of the words, which are {@code prefix.code} */
    static <T> Map<String, T> of(List<T> all, Function<T, String> code, String prefix, MessageSource words) {
        Map<String, T> meanings = new HashMap<>();
        for (T one : all) {
            String name = code.apply(one);
            meanings.put(plain(name), one);
            for (Locale language : Heads.LANGUAGES) {
                meanings.put(plain(String.valueOf(words.getMessage(prefix + "." + name, null, name, language))), one);
            }
        }
        return Map.copyOf(meanings);
    }

    /** Days of the week by their names, whole or shortened, with or without a full stop. */
    static Map<String, DayOfWeek> ofWeekdays() {
        Map<String, DayOfWeek> meanings = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            meanings.put(plain(day.name()), day);
            for (Locale language : Heads.LANGUAGES) {
                meanings.put(plain(day.getDisplayName(TextStyle.FULL_STANDALONE, language)), day);
                for (TextStyle brief : List.of(TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = plain(day.getDisplayName(brief, language));
                    meanings.put(name, day);
                    meanings.put(name.replace(".", ""), day);
                }
            }
        }
        return Map.copyOf(meanings);
    }

    static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
