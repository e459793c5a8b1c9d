package no.likeverd.storm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.storm.Processes.Child;

/** What the services say of themselves on their management ports. */
final class Management implements AutoCloseable {

    private static final List<String> MUST_BE_NOTHING =
            List.of("likeverd_outbox_pending", "likeverd_inbox_parked_keys", "likeverd_inbox_dead_letters");

    private final Processes processes;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    Management(Processes processes) {
        this.processes = processes;
    }

    /** What waits, is parked or dead, each as a sentence; nothing when all is at rest and somebody relays everywhere. */
    List<String> unrest() throws IOException, InterruptedException {
        List<String> unrest = new ArrayList<>();
        for (Child process : processes.all()) {
            if (!process.ready()) {
                unrest.add(process.name() + " is not ready");
            } else if (process.kind().equals("service")) {
                figures(process)
                        .lines()
                        .filter(Management::isUnrest)
                        .forEach(line -> unrest.add(process.name() + ": " + line));
            }
        }
        return unrest;
    }

    /** Dropped duplicates and gaps met, over all services: signs that the inbox had work. */
    double sum(String figure) throws IOException, InterruptedException {
        double sum = 0;
        for (Child process : processes.all()) {
            if (process.kind().equals("service") && process.ready()) {
                sum += figures(process)
                        .lines()
                        .filter(line -> line.startsWith(figure))
                        .mapToDouble(Management::value)
                        .sum();
            }
        }
        return sum;
    }

    private static boolean isUnrest(String line) {
        return MUST_BE_NOTHING.stream().anyMatch(line::startsWith) && value(line) > 0;
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private String figures(Child process) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + process.management() + "/actuator/prometheus");
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        http.close();
    }
}
