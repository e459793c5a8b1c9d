package no.likeverd.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Tells on the real broker what other services tell, in their envelope. Topics are shared by all tests of a run, so ids come
 * from {@link #id}, which no other teller gives.
 */
public final class Teller implements AutoCloseable {

    private static final String EMPLOYMENTS = "directory.employment.events";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final List<String> directory = new ArrayList<>();
    private final KafkaProducer<String, byte[]> broker;

    Teller(String bootstrapServers) {
        broker = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public String id(String name) {
        return name + "-" + run;
    }

    public void unit(String unitId, @Nullable String parentUnitId) {
        unit(unitId, "Enhet", parentUnitId);
    }

    /** A unit under a name of its own; told again it has another name, or another place in the tree. */
    public void unit(String unitId, String name, @Nullable String parentUnitId) {
        state("unit", unitId, """
                {"unitId":"%s","name":"%s","kind":"HOME_CARE","parentUnitId":%s}""".formatted(unitId, name, quoted(parentUnitId)));
    }

    public void person(String personId) {
        person(personId, "Navn", "Navnesen");
    }

    public void person(String personId, String givenName, String familyName) {
        state("person", personId, """
                {"personId":"%s","givenName":"%s","familyName":"%s","email":null}""".formatted(personId, givenName, familyName));
    }

    /** A full-time post; told again it replaces what was told before. */
    public void employment(
            String employmentId,
            String personId,
            String unitId,
            @Nullable String leaderPersonId,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String movedFrom) {
        post(employmentId, personId, unitId, 100, leaderPersonId, from, to, movedFrom);
    }

    /** A post of less than full time, beside others. */
    public void post(
            String employmentId,
            String personId,
            String unitId,
            int sharePercent,
            LocalDate from,
            @Nullable LocalDate to) {
        post(employmentId, personId, unitId, sharePercent, null, from, to, null);
    }

    private void post(
            String employmentId,
            String personId,
            String unitId,
            int sharePercent,
            @Nullable String leaderPersonId,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String movedFrom) {
        state("employment", employmentId, """
                {"employmentId":"%s","personId":"%s","unitId":"%s","post":"Stilling","sharePercent":%d,
                 "leaderPersonId":%s,"from":"%s","to":%s,"movedFrom":%s}""".formatted(
                        employmentId,
                        personId,
                        unitId,
                        sharePercent,
                        quoted(leaderPersonId),
                        from,
                        quoted(to),
                        quoted(movedFrom)));
    }

    /** A role in a unit, or everywhere. */
    public void role(
            String grantId,
            String personId,
            String role,
            @Nullable String unitId,
            LocalDate from,
            @Nullable LocalDate to) {
        state("role", grantId, """
                {"grantId":"%s","personId":"%s","role":"%s","unitId":%s,"from":"%s","to":%s}""".formatted(grantId, personId, role, quoted(unitId), from, quoted(to)));
    }

    public void employmentStarted(
            String employmentId, String personId, String unitId, LocalDate from, @Nullable String moveId) {
        event(
                EMPLOYMENTS,
                "/directory/employment",
                "no.likeverd.directory.employment-started.v1",
                employmentId,
                """
                {"employmentId":"%s","personId":"%s","unitId":"%s","sharePercent":100,"from":"%s","moveId":%s}""".formatted(employmentId, personId, unitId, from, quoted(moveId)));
    }

    public void employmentEnded(
            String employmentId, String personId, String unitId, LocalDate to, @Nullable String moveId) {
        event(
                EMPLOYMENTS,
                "/directory/employment",
                "no.likeverd.directory.employment-ended.v1",
                employmentId,
                """
                {"employmentId":"%s","personId":"%s","unitId":"%s","to":"%s","moveId":%s}""".formatted(employmentId, personId, unitId, to, quoted(moveId)));
    }

    /** The subject's next event on the topic. */
    public void event(String topic, String source, String type, String subject, String json) {
        event(topic, source, type, subject, told.merge(topic + "|" + subject, 1L, Long::sum), json);
    }

    /** An event with a count of one's own choice: again, too early, or too late. */
    public void event(String topic, String source, String type, String subject, long seq, String json) {
        ProducerRecord<String, byte[]> told = new ProducerRecord<>(topic, subject, json.getBytes(UTF_8));
        Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", topic + "-" + subject + "-" + seq),
                        Map.entry("ce_type", type),
                        Map.entry("ce_source", source),
                        Map.entry("ce_subject", subject),
                        Map.entry("ce_time", Instant.EPOCH.toString()),
                        Map.entry("ce_sequence", Long.toString(seq)),
                        Map.entry("ce_aggregateversion", Long.toString(seq)),
                        Map.entry("ce_correlationid", "told-" + run),
                        Map.entry("content-type", "application/json"))
                .forEach((name, value) -> told.headers().add(name, value.getBytes(UTF_8)));
        send(told);
    }

    /** What this teller has told of the directory: collection of a service's copy and id. */
    List<String> directory() {
        return List.copyOf(directory);
    }

    /** The count of what was told last of a subject on a topic; zero when nothing was. */
    long last(String topic, String subject) {
        return told.getOrDefault(topic + "|" + subject, 0L);
    }

    private void state(String aggregate, String id, String json) {
        directory.add(aggregate + "|" + id);
        event(
                "directory." + aggregate + ".state",
                "/directory/" + aggregate,
                "no.likeverd.directory." + aggregate + "-state.v1",
                id,
                json);
    }

    private void send(ProducerRecord<String, byte[]> told) {
        try {
            broker.send(told).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    @Override
    public void close() {
        broker.close();
    }
}
