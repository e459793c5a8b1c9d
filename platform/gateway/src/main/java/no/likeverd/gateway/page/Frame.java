package no.likeverd.gateway.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.likeverd.look.Norwegian;
import no.likeverd.look.OwnAssets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What stands around every page of the gateway; the look's templates know it by these names, as they know the services'.
 *
 * @param name what the reader is called; null while nobody knows
 * @param path of the page, and {@code here} with its query, for the way back from a choice of language
 */
public record Frame(
        String service,
        Locale locale,
        String theme,
        boolean demo,
        boolean loggedIn,
        @Nullable String name,
        List<Item> menu,
        String path,
        String here,
        String correlationId,
        OwnAssets assets,
        MessageSource words) {

    /**
     * A link of the menu.
     *
     * @param label key of its words
     */
    public record Item(String address, String label) {
        public boolean leadsTo(String path) {
            return path.equals(address);
        }
    }

    public String language() {
        return locale.getLanguage();
    }

    public List<String> languages() {
        return Languages.ALL;
    }

    public List<String> themes() {
        return Themes.ALL;
    }

    public String say(String key, Object... values) {
        return words.getMessage(key, values, locale);
    }

    public String day(LocalDate day) {
        return Norwegian.day(day);
    }

    public String second(Instant moment) {
        return Norwegian.second(moment);
    }

    public String moment(Instant moment) {
        return say("look.at", Norwegian.day(moment), Norwegian.second(moment));
    }

    public String number(Number number) {
        return Norwegian.number(number);
    }
}
