package no.likeverd.testing.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.api.ApiDocument.Operation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running service for everything that its own OpenAPI document describes, rightly and wrongly, and holds each answer
 * against that document. {@code -Dlikeverd.fuzz.requests} says how often, {@code -Dlikeverd.fuzz.seed} repeats a run.
 */
public final class ApiFuzz {

    private static final int ORDINARY = 400;
    private static final int MOST_SHOWN = 15;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningService service;
    private final JsonNode described;
    private final long seed = Long.getLong("likeverd.fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Known known = new Known(random);
    private final List<String> callers = new ArrayList<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, List<String>> examples = new HashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> slips = new LinkedHashMap<>();
    private final Map<String, Boolean> reached = new TreeMap<>();

    private ApiFuzz(RunningService service, JsonNode described) {
        this.service = service;
        this.described = described;
    }

    /**
     * Reads the document.
     *
     * @param part the first segment of the service's paths
     */
    public static ApiFuzz of(RunningService service, String part) {
        return new ApiFuzz(
                service, service.get("/" + part + "/v3/api-docs").send().is(200));
    }

    /** The document that is fuzzed. */
    public JsonNode document() {
        return described;
    }

    public ApiFuzz callers(List<String> personIds) {
        callers.addAll(personIds);
        personIds.forEach(personId -> known.add("personId", personId));
        return this;
    }

    /** An id that there is, for fields of that name. */
    public ApiFuzz known(String field, String id) {
        known.add(field, id);
        return this;
    }

    /** A field that takes the ids of another one. */
    public ApiFuzz alias(String field, String sameAs) {
        aliases.put(field, sameAs);
        return this;
    }

    /** A body that is right: {@code example("POST /ladder/v1/ladders application/yaml", …)}. */
    public ApiFuzz example(String operationAndType, String body) {
        examples.computeIfAbsent(operationAndType, name -> new ArrayList<>()).add(body);
        return this;
    }

    /** Somebody who may do that: {@code may("POST /ladder/v1/ladders", …)}. The fuzz finds others by itself. */
    public ApiFuzz may(String operation, String personId) {
        known.welcomed(operation, personId);
        return this;
    }

    /** Fails with the seed and, for each kind of slip, the first request that showed it. */
    public void run() {
        int requests = Integer.getInteger("likeverd.fuzz.requests", ORDINARY);
        ApiDocument document = new ApiDocument(described);
        Asking asking =
                new Asking(document, known, new Values(document, known, aliases, random), random, callers, examples);
        Promises promises = new Promises(document);
        List<Operation> operations = document.operations();
        for (int i = 0; i < requests; i++) {
            // each in turn first, so that nothing is left out however few there are
            Operation operation = operations.get(i < operations.size() ? i : random.nextInt(operations.size()));
            ask(asking.next(operation), promises);
        }
        org.slf4j.LoggerFactory.getLogger(ApiFuzz.class)
                .info("{} requests, seed {}: {}; never carried out: {}", requests, seed, statuses, unreached());
        if (!slips.isEmpty()) {
            throw new AssertionError("%d kinds of slip with -Dlikeverd.fuzz.seed=%d:\n\n%s"
                    .formatted(
                            slips.size(),
                            seed,
                            String.join(
                                    "\n\n",
                                    slips.values().stream().limit(MOST_SHOWN).toList())));
        }
    }

    private void ask(Asked asked, Promises promises) {
        Reply reply = Asking.call(service, asked).send();
        statuses.merge(reply.status(), 1, Integer::sum);
        String name = asked.operation().name();
        reached.merge(name, reply.status() < 300, Boolean::logicalOr);
        List<String> broken = promises.broken(asked, reply);
        if (!broken.isEmpty()) {
            String kind = name + broken.getFirst().replaceAll("[0-9]{4,}|'[^']{30,}'|\"[^\"]*\"", "…");
            slips.putIfAbsent(kind, broken + "\n" + asked + "\n-> " + reply.status() + " " + reply.text());
        } else if (reply.status() < 300) {
            learn(asked, reply);
        }
    }

    private void learn(Asked asked, Reply reply) {
        if (asked.caller() != null) {
            known.welcomed(asked.operation().name(), asked.caller());
        }
        String path = asked.path().replaceFirst("\\?.*", "");
        reply.response().headers().firstValue("ETag").ifPresent(etag -> known.seen(path, etag));
        try {
            known.learn(JSON.readTree(reply.text()));
        } catch (JacksonException e) {
            return; // not all answers are JSON
        }
    }

    private List<String> unreached() {
        return reached.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
