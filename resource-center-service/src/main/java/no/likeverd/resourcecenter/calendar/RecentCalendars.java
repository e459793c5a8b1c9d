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
import no.likeverd.messaging.aggregate.StateFormat;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Calendars for whoever looks at many at once. Which there are and which versions they have is asked each time; one that nobody
 * has written since is not read again, since that takes a hundred times as long. So what is found is never older than the question.
 */
final class RecentCalendars {

    /** Kept in all, so that the largest calendars take some ten megabytes together. */
    private static final int MOST_STAYS = 20_000;

    private static final int AT_A_TIME = 500;
    private static final String VERSION = "version";

    private final MongoCollection<Document> documents;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumWeight(MOST_STAYS)
            .weigher((String id, Known calendar) -> calendar.weight())
            .build();

    RecentCalendars(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** A calendar as it was read. */
    private record Known(long version, ExpertCalendar calendar) {

        static Known of(Document document) {
            return new Known(
                    document.getLong(VERSION),
                    StateFormat.read(document.get("state", Document.class), ExpertCalendar.class));
        }

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
                    .forEach(document -> read.put(document.getString("_id"), Known.of(document)));
        }
        return read;
    }
}
