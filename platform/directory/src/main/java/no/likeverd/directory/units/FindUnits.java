package no.likeverd.directory.units;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.web.Problem;
import org.bson.Document;

/** Units, which everybody known to the directory may see. */
public final class FindUnits {

    /** No municipality is deeper; and a tree that were a ring would not hang the page. */
    private static final int DEEPEST = 20;

    private final AggregateStore<Unit> units;

    FindUnits(AggregateStore<Unit> units) {
        this.units = units;
    }

    /** A unit with everything below it. */
    public record Branch(String unitId, String name, String kind, List<Branch> below, int depth) {}

    public Page<Aggregate<Unit>> page(PageRequest page) {
        return units.page(new Document(), ascending("_id"), page);
    }

    /** @throws Problem 404 */
    public Aggregate<Unit> one(String unitId) {
        return units.find(unitId).orElseThrow(() -> Problem.notFound("UNKNOWN", "There is no such unit"));
    }

    /** What units are called, by their ids. */
    public Map<String, String> names(Collection<String> unitIds) {
        Map<String, String> names = new HashMap<>();
        if (!unitIds.isEmpty()) {
            for (Document found : units.documents().find(in("_id", new HashSet<>(unitIds)))) {
                names.put(found.getString("_id"), read(found).name());
            }
        }
        return names;
    }

    /** The units right below one, by name. */
    public Page<Aggregate<Unit>> below(String unitId, PageRequest page) {
        return units.page(eq("state.parentUnitId", unitId), ascending("state.name", "_id"), page);
    }

    /** The units at the top, with what is below them. */
    public Page<Branch> tree(PageRequest page) {
        Map<String, List<Document>> byParent = new HashMap<>();
        for (Document unit : units.documents().find().sort(ascending("state.name", "_id"))) {
            String parent = unit.get("state", Document.class).getString("parentUnitId");
            byParent.computeIfAbsent(parent == null ? "" : parent, key -> new ArrayList<>())
                    .add(unit);
        }
        return Page.of(branches("", byParent, 0), page);
    }

    private List<Branch> branches(String parent, Map<String, List<Document>> byParent, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(document -> branch(document, byParent, depth))
                .toList();
    }

    private Branch branch(Document document, Map<String, List<Document>> byParent, int depth) {
        String id = document.getString("_id");
        Unit unit = read(document);
        return new Branch(id, unit.name(), unit.kind(), branches(id, byParent, depth + 1), depth);
    }

    private static Unit read(Document document) {
        return StateFormat.read(document.get("state", Document.class), Unit.class);
    }
}
