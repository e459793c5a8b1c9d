package no.likeverd.ladder.version.comment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;

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

    /** Latest first. */
    Page<Comment> about(String versionId, PageRequest page) {
        return store.page(
                        Filters.eq(VERSION, versionId),
                        Sorts.orderBy(Sorts.descending("state.on"), Sorts.ascending("_id")),
                        page)
                .map(Aggregate::state);
    }
}
