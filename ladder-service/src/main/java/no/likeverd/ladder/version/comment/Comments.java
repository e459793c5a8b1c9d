package no.likeverd.ladder.version.comment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.bson.conversions.Bson;

/** All comments; nothing of them is ever published. */
final class Comments {

    private static final String VERSION = "state.versionId";
    private static final AggregateType<Comment> TYPE =
            AggregateType.of("ladder", "ladder-comment", Comment.class).indexedBy(VERSION);

    private final AggregateStore<Comment> store;

    Comments(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    Comment add(Comment comment, CommandKey key) {
        return store.create(comment.commentId(), key, () -> Change.to(comment)).state();
    }

    /** Which of the versions somebody has said something about. */
    Set<String> by(String personId, List<String> versionIds) {
        Bson own = Filters.and(Filters.in(VERSION, versionIds), Filters.eq("state.personId", personId));
        return store.page(own, Sorts.ascending("_id"), new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .map(comment -> comment.state().versionId())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Latest first. */
    Page<Comment> about(String versionId, PageRequest page) {
        return store.page(
                        Filters.eq(VERSION, versionId),
                        Sorts.orderBy(Sorts.descending("state.on"), Sorts.ascending("_id")),
                        page)
                .map(Aggregate::state);
    }
}
