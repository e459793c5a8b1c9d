package no.likeverd.resourcecenter.export;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A list with all its pages. The first one is read when the listing is made, so that a refusal comes before the file begins.
 *
 * @param name key of the words that the file is called by
 */
public record Listing<T>(String name, List<Column<T>> columns, Page<T> first, Function<PageRequest, Page<T>> pages) {

    /** More is for a question that has been narrowed, or for a report. */
    public static final int MOST_ROWS = 10_000;

    private static final Logger log = LoggerFactory.getLogger(Listing.class);

    public static <T> Listing<T> of(String name, List<Column<T>> columns, Function<PageRequest, Page<T>> pages) {
        return new Listing<>(name, columns, pages.apply(new PageRequest(0, PageRequest.MOST_ROWS)), pages);
    }

    /** What a file has to say under its rows. */
    public enum Missing {
        TOO_MANY,
        BROKEN_OFF
    }

    /** Gives every row, page by page; says what is missing in the end, and null when nothing is. */
    public @Nullable Missing each(Consumer<List<@Nullable Object>> row) {
        Page<T> page = first;
        int given = 0;
        for (int number = 1; ; number++) {
            page.rows().forEach(each -> row.accept(values(each)));
            given += page.rows().size();
            long seen = (long) number * PageRequest.MOST_ROWS;
            if (seen >= page.total()) {
                return null;
            }
            if (given >= MOST_ROWS || seen >= MOST_ROWS) {
                return Missing.TOO_MANY;
            }
            try {
                page = pages.apply(new PageRequest(number, PageRequest.MOST_ROWS));
            } catch (RuntimeException e) {
                log.error("a list could not be read to its end", e); // the file has begun, so it has to say so itself
                return Missing.BROKEN_OFF;
            }
        }
    }

    private List<@Nullable Object> values(T row) {
        return columns.stream()
                .<@Nullable Object>map(column -> column.value().apply(row))
                .toList();
    }
}
