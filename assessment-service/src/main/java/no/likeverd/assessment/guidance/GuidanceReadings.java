package no.likeverd.assessment.guidance;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import no.likeverd.assessment.twoform.domain.Part;
import no.likeverd.messaging.aggregate.AggregateStores;
import org.bson.Document;

/** How often each side has read the guidance of a version. Numbers only: who reads is not kept. */
final class GuidanceReadings {

    private final MongoCollection<Document> counts;

    GuidanceReadings(AggregateStores stores) {
        counts = stores.database().getCollection("guidance_reading").withWriteConcern(AggregateStores.DURABLE);
    }

    /** The readings of one version. */
    record Counts(String versionId, long employee, long leader) {}

    void count(String versionId, Part reader, int areas) {
        try {
            increment(versionId, reader, areas);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            increment(versionId, reader, areas); // two were the version's first readers at once
        }
    }

    private void increment(String versionId, Part reader, int areas) {
        counts.updateOne(
                Filters.eq("_id", versionId),
                Updates.inc(reader.name(), (long) areas),
                new UpdateOptions().upsert(true));
    }

    Counts of(String versionId) {
        Document found = counts.find(Filters.eq("_id", versionId)).first();
        Document known = found == null ? new Document() : found;
        return new Counts(versionId, known.get(Part.EMPLOYEE.name(), 0L), known.get(Part.LEADER.name(), 0L));
    }
}
