package no.likeverd.messaging.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.messaging.simulation.Stick.MarkedV1;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** What the clients were told, held against what is there in the end. */
final class History {

    private final Set<String> acknowledged = new HashSet<>();

    void acknowledged(String mark) {
        acknowledged.add(mark);
    }

    /** Every mark that was acknowledged is in a document, and none twice. */
    void checkDocuments(Map<String, List<String>> documents) {
        List<String> marks = new ArrayList<>();
        documents.values().forEach(marks::addAll);
        Set<String> distinct = new HashSet<>(marks);
        require(distinct.containsAll(acknowledged), "an acknowledged command is missing");
        require(distinct.size() == marks.size(), "a command took effect twice");
    }

    /** What was published is what the documents say, each event at its count. */
    static void checkEvents(Map<String, List<String>> documents, List<ProducerRecord<String, byte[]>> events) {
        Map<String, Set<Long>> counts = new TreeMap<>();
        for (ProducerRecord<String, byte[]> event : events) {
            List<String> marks = documents.getOrDefault(event.key(), List.of());
            int count = Math.toIntExact(number(event, Envelope.SEQUENCE));
            String mark = WireFormat.read(event.value(), MarkedV1.class).mark();
            require(count <= marks.size() && marks.get(count - 1).equals(mark), "an event tells what never was");
            counts.computeIfAbsent(event.key(), key -> new HashSet<>()).add((long) count);
        }
        documents.forEach((id, marks) ->
                require(counts.getOrDefault(id, Set.of()).size() == marks.size(), "an event was never published"));
    }

    /** The newest snapshot is the last of its key, and none before it is newer than its successor. */
    static void checkSnapshots(Map<String, Long> versions, List<ProducerRecord<String, byte[]>> snapshots) {
        Map<String, Long> last = new TreeMap<>();
        for (ProducerRecord<String, byte[]> snapshot : snapshots) {
            long version = number(snapshot, Envelope.VERSION);
            Long before = last.put(snapshot.key(), version);
            require(before == null || before <= version, "an older snapshot follows a newer one");
        }
        require(last.equals(versions), "the newest snapshot is not the last");
    }

    static void checkProjection(String name, Map<String, List<String>> documents, Map<String, List<String>> projected) {
        documents.forEach((id, marks) -> {
            List<String> seen = projected.getOrDefault(id, List.of());
            require(new HashSet<>(seen).size() == seen.size(), name + ": an event took effect twice");
            require(new HashSet<>(seen).containsAll(marks), name + ": an event's effect is missing");
            require(seen.equals(marks), name + ": events took effect out of order");
        });
    }

    static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new Violation(otherwise);
        }
    }

    private static long number(ProducerRecord<String, byte[]> message, String header) {
        Header value = message.headers().lastHeader(header);
        return Long.parseLong(new String(value.value(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
