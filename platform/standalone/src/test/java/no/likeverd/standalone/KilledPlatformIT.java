package no.likeverd.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Departments order and the centre books while the whole platform is killed: what was acknowledged is there afterwards. */
class KilledPlatformIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CENTRE = "p-1002";
    private static final String DEPARTMENT = "p-1005";
    private static final int CLIENTS = 4;
    private static final int ENOUGH = 40;
    private static final int EXPERTS = 6;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));

    /** A booking that the platform said it had made. */
    private record Booked(String orderId, String bookingId) {}

    private record Expert(String id, String skill) {}

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = StandaloneProcess.freePorts();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Queue<String> orders = new ConcurrentLinkedQueue<>();
    private final Queue<Booked> bookings = new ConcurrentLinkedQueue<>();

    @Test
    void losesNothingThatItHasAcknowledged() throws Exception {
        StandaloneProcess platform =
                StandaloneProcess.start(port, folder.resolve("data")).awaitReady();
        List<Expert> experts = pool();
        AtomicBoolean killed = new AtomicBoolean();
        Thread[] clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> Thread.ofPlatform().start(() -> work(experts, killed)))
                .toArray(Thread[]::new);
        await().atMost(PATIENCE).until(() -> bookings.size() >= ENOUGH);

        platform.kill();
        killed.set(true);
        for (Thread client : clients) {
            client.join();
        }
        platform = StandaloneProcess.start(port, folder.resolve("data")).awaitReady();
        try {
            tokens.clear();
            everyOrderIsThereAndNoneHangs();
            everyBookingIsThereAndKnownToTheHomeUnit();
        } finally {
            platform.terminate();
            platform.awaitEnd();
        }
    }

    /** The sample municipality brings them: those whose home unit is the centre itself, and what each is good at. */
    private List<Expert> pool() {
        return await().atMost(PATIENCE).until(this::centreExperts, experts -> experts.size() == EXPERTS);
    }

    private List<Expert> centreExperts() {
        return get(CENTRE, "/resource-center/v1/experts?size=100")
                .path("rows")
                .valueStream()
                .filter(row -> row.path("homeUnitId").asString("").equals("u-centre"))
                .map(row -> new Expert(
                        row.path("expertId").asString(),
                        row.path("skills").path(0).path("code").asString()))
                .toList();
    }

    private void work(List<Expert> experts, AtomicBoolean killed) {
        while (!killed.get()) {
            Expert expert = experts.get(ThreadLocalRandom.current().nextInt(experts.size()));
            try {
                String orderId = order(expert.skill());
                JsonNode booking = post(
                        CENTRE,
                        "/resource-center/v1/orders/" + orderId + "/bookings",
                        "{\"expertId\":\"%s\"}".formatted(expert.id()));
                if (booking.has("bookingId")) {
                    bookings.add(new Booked(orderId, booking.path("bookingId").asString()));
                }
            } catch (IllegalStateException unanswered) {
                // unknown whether it was done; only what was acknowledged counts
            }
        }
    }

    private String order(String skill) {
        LocalDate from = today.plusDays(ThreadLocalRandom.current().nextInt(30, 600));
        JsonNode order = post(DEPARTMENT, "/resource-center/v1/orders", """
                {"unitId":"u-planning","kind":"CAPACITY","skill":"%s","from":"%s","to":"%s","sharePercent":10,
                 "purpose":"a peak","payer":{"unitId":"u-planning","costCode":"1234"},
                 "professionalResponsibility":"DEPARTMENT","competenceUpkeep":"CENTRE"}""".formatted(skill, from, from.plusDays(3)));
        String orderId = order.path("orderId").asString("");
        if (orderId.isEmpty()) {
            throw new IllegalStateException("no order: " + order);
        }
        orders.add(orderId);
        return orderId;
    }

    private void everyOrderIsThereAndNoneHangs() {
        for (String orderId : orders) {
            await(orderId).atMost(PATIENCE).until(() -> Set.of("OPEN", "FILLED")
                    .contains(get(DEPARTMENT, "/resource-center/v1/orders/" + orderId)
                            .path("status")
                            .asString("")));
        }
    }

    private void everyBookingIsThereAndKnownToTheHomeUnit() {
        for (Booked booked : bookings) {
            JsonNode order = get(CENTRE, "/resource-center/v1/orders/" + booked.orderId());
            assertThat(order.path("status").asString("")).isEqualTo("FILLED");
            assertThat(order.path("bookingId").asString("")).isEqualTo(booked.bookingId());
        }
        Set<String> acknowledged = bookings.stream().map(Booked::bookingId).collect(Collectors.toSet());
        await().atMost(PATIENCE).until(() -> away().containsAll(acknowledged));
    }

    private Set<String> away() {
        Set<String> known = ConcurrentHashMap.newKeySet();
        String list = "/ladder/v1/units/u-centre/away?from=%s&to=%s&size=100&page="
                .formatted(today, today.plusYears(2).minusDays(1));
        for (int page = 0; ; page++) {
            JsonNode rows = get(CENTRE, list + page).path("rows");
            if (rows.isEmpty()) {
                return known;
            }
            rows.forEach(row -> known.add(row.path("bookingId").asString()));
        }
    }

    private JsonNode post(String person, String path, String body) {
        return send(request(person, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode get(String person, String path) {
        return send(request(person, path));
    }

    private HttpRequest.Builder request(String person, String path) {
        String audience = path.split("/", 3)[1];
        String token = tokens.computeIfAbsent(person + audience, key -> send(HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/demo/tokens"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"person\":\"%s\",\"audience\":\"%s\"}".formatted(person, audience))))
                .path("access_token")
                .asString());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    /** @throws IllegalStateException when nothing came back */
    private JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(
                    http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString())
                            .body());
        } catch (java.io.IOException | tools.jackson.core.JacksonException e) {
            throw new IllegalStateException("unanswered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
