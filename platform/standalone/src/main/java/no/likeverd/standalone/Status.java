package no.likeverd.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints how the parts of a running platform are: one row each. Ends with 0 when all are ready, otherwise with 1. */
public final class Status {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Status() {}

    public static void main(String[] args) {
        if (args.length != 2 || !args[0].equals("--url")) {
            System.err.println("Usage: Status --url URL");
            System.exit(2);
        }
        System.exit(show(URI.create(args[1]), new Console(System.out)) ? 0 : 1);
    }

    static boolean show(URI front, Console console) {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(front.resolve("/status")).timeout(PATIENCE);
            var body = http.send(request.build(), BodyHandlers.ofString()).body();
            var parts = JsonMapper.shared().readTree(body).path("parts");
            parts.valueStream().map(Status::row).forEach(console::say);
            return !parts.isEmpty() && parts.valueStream().allMatch(Status::isReady);
        } catch (IOException | JacksonException e) {
            console.say("  ✗ nothing that looks like Likeverd answers at " + front);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static String row(JsonNode part) {
        return String.format(
                Locale.ROOT,
                "  %s %-20s %-8s %5d ms",
                isReady(part) ? "✓" : "✗",
                part.path("name").asString(),
                part.path("state").asString(),
                part.path("millis").asLong());
    }

    private static boolean isReady(JsonNode part) {
        return part.path("state").asString().equals("ready");
    }
}
