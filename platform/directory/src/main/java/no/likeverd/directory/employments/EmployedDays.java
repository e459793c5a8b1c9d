package no.likeverd.directory.employments;

import static com.mongodb.client.model.Filters.eq;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.StateFormat;
import org.bson.Document;

/** On which days somebody has a post in the municipality, whichever. */
public final class EmployedDays {

    private final AggregateStore<Employment> employments;

    EmployedDays(AggregateStore<Employment> employments) {
        this.employments = employments;
    }

    /** The first day, at {@code day} or after it, on which the person has no post; far away when there is none. */
    public LocalDate until(String personId, LocalDate day) {
        LocalDate end = day;
        for (Employment post : of(personId)) {
            LocalDate to = post.to() == null ? LocalDate.MAX : post.to();
            if (!post.from().isAfter(end) && to.isAfter(end)) {
                end = to;
            }
        }
        return end;
    }

    private List<Employment> of(String personId) {
        List<Employment> posts = employments
                .documents()
                .find(eq("state.personId", personId))
                .map(document -> StateFormat.read(document.get("state", Document.class), Employment.class))
                .into(new ArrayList<>());
        posts.sort(Comparator.comparing(Employment::from));
        return posts;
    }
}
