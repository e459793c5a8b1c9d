package no.likeverd.look;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days, times and numbers are written on every page, whatever its language. */
public final class Norwegian {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT).withZone(NORWAY);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH.mm.ss", Locale.ROOT).withZone(NORWAY);

    private Norwegian() {}

    /** 3.11.2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String day(Instant moment) {
        return day(dayOf(moment));
    }

    /** The day that a moment belongs to. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, NORWAY);
    }

    /** 09.00. */
    public static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** 09.00.59, where a minute is long. */
    public static String second(Instant moment) {
        return SECOND.format(moment);
    }

    /** 1 234,5 with a space that does not break. */
    public static String number(Number number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u00a0');
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("#,##0.##", symbols).format(number);
    }
}
