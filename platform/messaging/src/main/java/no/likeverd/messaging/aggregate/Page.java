package no.likeverd.messaging.aggregate;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One page of a list.
 *
 * @param page number, from 0
 * @param size rows a page holds at most
 * @param total rows of the whole list
 */
public record Page<T>(List<T> rows, int page, int size, long total) {

    public static <T> Page<T> of(
            MongoCollection<Document> documents, Bson filter, Bson order, PageRequest page, Function<Document, T> row) {
        List<T> rows = documents
                .find(filter)
                .sort(order)
                .skip(page.number() * page.size())
                .limit(page.size())
                .map(row::apply)
                .into(new ArrayList<>());
        return new Page<>(rows, page.number(), page.size(), documents.countDocuments(filter));
    }

    public static <T> Page<T> of(List<T> all, PageRequest page) {
        List<T> rows = all.stream()
                .skip((long) page.number() * page.size())
                .limit(page.size())
                .toList();
        return new Page<>(rows, page.number(), page.size(), all.size());
    }

    /** All rows of a list that is small enough for that, read page by page. */
    public static <T> List<T> all(Function<PageRequest, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        each(pages, all::add);
        return all;
    }

    /** Every row of a list, read page by page, where nobody has to hold them all. */
    public static <T> void each(Function<PageRequest, Page<T>> pages, Consumer<? super T> row) {
        long seen = 0;
        Page<T> page;
        int number = 0;
        do {
            page = pages.apply(new PageRequest(number++, PageRequest.MOST_ROWS));
            page.rows().forEach(row);
            seen += page.rows().size();
        } while (seen < page.total() && !page.rows().isEmpty());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(rows.stream().<R>map(view).toList(), page, size, total);
    }
}
