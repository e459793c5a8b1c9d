package no.likeverd.resourcecenter.intake;

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

    static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
