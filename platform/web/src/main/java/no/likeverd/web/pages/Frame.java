package no.likeverd.web.pages;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.likeverd.look.OwnAssets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * What stands around every page, and how days, times and numbers are written: the Norwegian way in every language.
 *
 * @param demo whether nothing here is real
 * @param loggedIn whether somebody reads who may log out
 * @param name what the reader is called; null while nobody knows
 * @param path of the page, and {@code here} with its query, for the way back from a choice of language
 * @param done what the form before has done, in words; null when there was none
 */
public record Frame(
        String service,
        Locale locale,
        String theme,
        boolean demo,
        boolean loggedIn,
        @Nullable String name,
        List<MenuItem> menu,
        String path,
        String here,
        @Nullable String done,
        String correlationId,
        OwnAssets assets,
        MessageSource words) {

    public String language() {
        return locale.getLanguage();
    }

    public List<String> languages() {
        return Languages.ALL;
    }

    public List<String> themes() {
        return Themes.ALL;
    }

    public String say(MessageSourceResolvable what) {
        return words.getMessage(what, locale);
    }

    public String say(String key, Object... values) {
        return words.getMessage(key, values, locale);
    }

    /** A word of an open list, or the bare name where nobody has written one. */
    public String named(String prefix, String name) {
        return own().named(prefix, name);
    }

    public String day(LocalDate day) {
        return own().day(day);
    }

    /** From the first day to the last: periods are kept with the first day after them. */
    public String days(LocalDate from, LocalDate after) {
        return own().days(from, after);
    }

    public String weekdays(List<DayOfWeek> days) {
        return own().weekdays(days);
    }

    public String time(Instant moment) {
        return own().time(moment);
    }

    public String moment(Instant moment) {
        return own().moment(moment);
    }

    public String number(Number number) {
        return own().number(number);
    }

    private Words own() {
        return new Words(words, locale);
    }
}
