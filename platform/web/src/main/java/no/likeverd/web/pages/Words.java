package no.likeverd.web.pages;

import java.text.ListFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.likeverd.look.Norwegian;
import org.springframework.context.MessageSource;

/**
 * The reader's words, for what a controller has to hand to a page ready made. Days, times and numbers are written the Norwegian
 * way in every language.
 */
public record Words(MessageSource source, Locale locale) {

    public String say(String key, Object... values) {
        return source.getMessage(key, values, locale);
    }

    /** Choices with the words {@code <prefix>.<name>}. */
    public List<Option> options(String prefix, Enum<?>... all) {
        return Arrays.stream(all)
                .map(one -> new Option(one.name(), say(prefix + "." + one.name())))
                .toList();
    }

    /** The same, after one that chooses nothing. */
    public List<Option> optional(String none, List<Option> options) {
        return Stream.concat(Stream.of(new Option("", say(none))), options.stream())
                .toList();
    }

    /** Choices from an open list; what nobody has written words for is called by its name. */
    public List<Option> named(String prefix, List<String> names) {
        return names.stream().map(name -> new Option(name, named(prefix, name))).toList();
    }

    /** What something of an open list is called. */
    public String named(String prefix, String name) {
        return String.valueOf(source.getMessage(prefix + "." + name, null, name.replace('-', ' '), locale));
    }

    public String day(LocalDate day) {
        return Norwegian.day(day);
    }

    /** From the first day to the last: periods are kept with the first day after them. */
    public String days(LocalDate from, LocalDate after) {
        return say("look.period", day(from), day(after.minusDays(1)));
    }

    /** Days of the week in a row, {@code mandag, onsdag og fredag}; nothing when there are none. */
    public String weekdays(List<DayOfWeek> days) {
        List<String> names = days.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .toList();
        return names.isEmpty()
                ? ""
                : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(names);
    }

    public String time(Instant moment) {
        return Norwegian.time(moment);
    }

    public String moment(Instant moment) {
        return say("look.at", Norwegian.day(moment), time(moment));
    }

    public String number(Number number) {
        return Norwegian.number(number);
    }
}
