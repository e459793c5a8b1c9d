package no.likeverd.testing.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a fuzz has learned: ids by the name of the field in which they were read, and what version of a document was seen. */
final class Known {

    private static final int MOST = 60;

    private final Random random;
    private final Map<String, List<String>> values = new TreeMap<>();
    private final Map<String, String> etags = new HashMap<>();
    private final Map<String, List<String>> welcome = new HashMap<>();

    Known(Random random) {
        this.random = random;
    }

    void add(String field, String value) {
        List<String> known = values.computeIfAbsent(field, name -> new ArrayList<>());
        if (known.contains(value)) {
            return;
        }
        if (known.size() < MOST) {
            known.add(value);
        } else {
            known.set(random.nextInt(MOST), value);
        }
    }

    void learn(JsonNode answer) {
        answer.properties().forEach(field -> {
            if (field.getValue().isString() && field.getKey().endsWith("Id")) {
                add(field.getKey(), field.getValue().asString());
            }
            learn(field.getValue());
        });
        if (answer.isArray()) {
            answer.forEach(this::learn);
        }
    }

    void seen(String path, String etag) {
        etags.put(path, etag);
    }

    Optional<String> of(String field) {
        List<String> known = values.get(field);
        return known == null ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }

    /** That caller was not turned away. */
    void welcomed(String operation, String caller) {
        List<String> callers = welcome.computeIfAbsent(operation, name -> new ArrayList<>());
        if (!callers.contains(caller)) {
            callers.add(caller);
        }
    }

    /** One who was not turned away before. */
    Optional<String> welcome(String operation) {
        List<String> callers = welcome.getOrDefault(operation, List.of());
        return callers.isEmpty() ? Optional.empty() : Optional.of(callers.get(random.nextInt(callers.size())));
    }

    /** An id of anything. */
    String foreign() {
        return values.isEmpty()
                ? "x-1"
                : of(new ArrayList<>(values.keySet()).get(random.nextInt(values.size())))
                        .orElseThrow();
    }

    /** Of the document that an address is about. */
    Optional<String> etag(String path) {
        for (String at = path; at.contains("/"); at = at.substring(0, at.lastIndexOf('/'))) {
            if (etags.containsKey(at)) {
                return Optional.of(etags.get(at));
            }
        }
        return Optional.empty();
    }
}
