package no.likeverd.resourcecenter.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A calendar as programs read it (RFC 5545): whole days, and no time of day that a change of clocks could move. */
final class IcsFile {

    private static final String PRODUCT = "-//Likeverd//Resource centre//NO";
    private static final String EACH_HOUR = "PT1H";

    private IcsFile() {}

    /**
     * The same bytes for the same entries, so that a program which has them need not fetch them again.
     *
     * @param busy whether the entries take the reader's own time
     */
    static byte[] of(String name, List<Entry> entries, Instant stamp, boolean busy) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", EACH_HOUR));
        entries.forEach(entry -> calendar.add(event(entry, stamp, busy)));
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new CalendarOutputter(false).output(calendar, out); // programs take an empty one, the standard does not
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VEvent event(Entry entry, Instant stamp, boolean busy) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(stamp));
        event.add(new DtStart<>(entry.days().from()));
        event.add(new DtEnd<>(entry.days().to()));
        event.add(new Sequence(entry.sequence()));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Summary(entry.summary()));
        event.add(ImmutableClazz.PRIVATE);
        event.add(busy && !entry.cancelled() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        return event;
    }
}
