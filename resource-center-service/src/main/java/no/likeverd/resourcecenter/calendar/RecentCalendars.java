package no.likeverd.resourcecenter.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import no.likeverd.messaging.aggregate.StateFormat;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Calendars for whoever looks at many at once. Which there are and which versions they have is asked each time; one that nobody
 * has written since is not read again, since that takes a hundred times as long. So what is found is never older than the question.
 */
final class RecentCalendars {

    private static final int AT_A_TIME = 500;
    private static final String VERSION = "version";

    private final MongoCollection<Document> documents;
    private final UnaryOperator<ExpertCalendar> remembered;
    private final Cache<String, Known> known;

    /**
     * @param remembered how much of a calendar
     * @param mostStays of all calendars together; twenty thousand take some ten megabytes
     */
    RecentCalendars(MongoCollection<Document> documents, UnaryOperator<ExpertCalendar> remembered, int mostStays) {
        this.documents = documents;
        this.remembered = remembered;
        known = Caffeine.newBuilder()
                .maximumWeight(mostStays)
                .weigher((String id, Known calendar) -> calendar.weight())
                .build();
    }

    /** A calendar as it was read. */
    private record Known(long version, ExpertCalendar calendar) {

        int weight() {
            return 1 + calendar.stays().bookings().size();
        }
    }

    /** All that match, in the order of their ids. */
    List<ExpertCalendar> find(Bson filter) {
        Map<String, Long> versions = new LinkedHashMap<>();
        documents
                .find(filter)
                .projection(Projections.include(VERSION))
                .sort(Sorts.ascending("_id"))
                .forEach(document -> versions.put(document.getString("_id"), document.getLong(VERSION)));
        Map<String, Known> found = new HashMap<>(known.getAllPresent(versions.keySet()));
        List<String> old = versions.entrySet().stream()
                .filter(entry -> isOlder(found.get(entry.getKey()), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        read(old).forEach((id, calendar) -> {
            found.put(id, calendar);
            known.put(id, calendar);
        });
        return versions.keySet().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(Known::calendar)
                .toList();
    }

    private static boolean isOlder(@Nullable Known calendar, long version) {
        return calendar == null || calendar.version() < version;
    }

    private Map<String, Known> read(List<String> ids) {
        Map<String, Known> read = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            List<String> some = new ArrayList<>(ids.subList(from, Math.min(from + AT_A_TIME, ids.size())));
            documents
                    .find(Filters.in("_id", some))
                    .forEach(document -> read.put(document.getString("_id"), known(document)));
        }
        return read;
    }

    private Known known(Document document) {
        ExpertCalendar whole = StateFormat.read(document.get("state", Document.class), ExpertCalendar.class);
        return new Known(document.getLong(VERSION), remembered.apply(whole));
    }
}
