package no.likeverd.resourcecenter.catalogue;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.StateFormat;
import org.bson.Document;

/** What the centre has put into its catalogue: a document for each skill, under its code. */
final class CatalogueSkills {

    private static final AggregateType<KeptSkill> TYPE =
            AggregateType.of("resource-center", "catalogue", KeptSkill.class).indexedBy("state.changedAt");
    private static final int AT_A_TIME = 500;

    private final AggregateStore<KeptSkill> store;

    CatalogueSkills(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    /** A skill with the count of its writes. */
    record Written(long version, CatalogueSkill skill) {}

    /** Puts a skill in the place of what had its code; whoever repeats it under the same key changes nothing. */
    Written keep(KeptSkill kept, CommandKey key) {
        String code = kept.skill().code();
        Aggregate<KeptSkill> now = store.find(code).isPresent() ? changed(kept, key) : created(kept, key);
        return new Written(now.version(), now.state().skill());
    }

    private Aggregate<KeptSkill> created(KeptSkill kept, CommandKey key) {
        try {
            return store.create(kept.skill().code(), key, () -> Change.to(kept));
        } catch (KeyReused taken) {
            return changed(kept, key); // somebody else has added it this moment
        }
    }

    private Aggregate<KeptSkill> changed(KeptSkill kept, CommandKey key) {
        return store.change(
                kept.skill().code(),
                key,
                known -> known.state().skill().equals(kept.skill()) ? Change.nothing() : Change.to(kept));
    }

    /** Everything that was written at a time or after it, as a majority has it: none of it is taken back. */
    void changedSince(Instant time, Consumer<Written> take) {
        store.documents()
                .withReadConcern(ReadConcern.MAJORITY)
                .find(Filters.gte("state.changedAt", Date.from(time)))
                .batchSize(AT_A_TIME)
                .forEach(document -> take.accept(written(document)));
    }

    private static Written written(Document document) {
        KeptSkill kept = StateFormat.read(document.get("state", Document.class), KeptSkill.class);
        return new Written(document.getLong("version"), kept.skill());
    }
}
