package no.likeverd.messaging.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.messaging.TopicReader;
import org.jspecify.annotations.Nullable;

/**
 * What a small service is told when it is started.
 *
 * @param service names topics, groups and the lease
 * @param folder where its journal is, and where a file {@code stop} ends its load
 * @param name of this instance
 * @param point where it meets its fate; none: it lives until it is killed
 * @param times how often the point is passed before
 * @param freeze whether it is then frozen and not ended
 * @param writers threads that send commands
 * @param pause between two commands of a writer
 * @param handling how long the consumer needs for each event besides
 * @param padding bytes of a second event with each command that nobody handles
 * @param shares whether it shares the partitions with other instances
 */
public record Life(
        String mongo,
        String kafka,
        String service,
        Path folder,
        String name,
        @Nullable Point point,
        int times,
        boolean freeze,
        int writers,
        Duration pause,
        Duration handling,
        Duration lease,
        int padding,
        boolean shares) {

    public static Life of(String mongo, String kafka, String service, Path folder, String name) {
        return new Life(
                mongo,
                kafka,
                service,
                folder,
                name,
                null,
                0,
                false,
                2,
                Duration.ofMillis(3),
                Duration.ZERO,
                Duration.ofMillis(1000),
                0,
                false);
    }

    Life endingAt(Point there, int afterTimes) {
        return new Life(
                mongo,
                kafka,
                service,
                folder,
                name,
                there,
                afterTimes,
                false,
                writers,
                pause,
                handling,
                lease,
                padding,
                shares);
    }

    public Life freezingAt(Point there, int afterTimes) {
        return new Life(
                mongo,
                kafka,
                service,
                folder,
                name,
                there,
                afterTimes,
                true,
                writers,
                pause,
                handling,
                lease,
                padding,
                shares);
    }

    public Life writing(int threads, Duration between) {
        return new Life(
                mongo, kafka, service, folder, name, point, times, freeze, threads, between, handling, lease, padding,
                shares);
    }

    public Life handlingFor(Duration time) {
        return new Life(
                mongo, kafka, service, folder, name, point, times, freeze, writers, pause, time, lease, padding,
                shares);
    }

    public Life padded(int bytes) {
        return new Life(
                mongo, kafka, service, folder, name, point, times, freeze, writers, pause, handling, lease, bytes,
                shares);
    }

    public Life shared() {
        return new Life(
                mongo, kafka, service, folder, name, point, times, freeze, writers, pause, handling, lease, padding,
                true);
    }

    /** Makes the topics, as a service does when it starts. */
    public Life withTopics() throws Exception {
        TopicReader.createTopics(
                kafka, Chain.type(service).eventsTopic(), Chain.type(service).stateTopic());
        return this;
    }

    /** Another instance of the same service. */
    public Life named(String other) {
        return new Life(
                mongo, kafka, service, folder, other, point, times, freeze, writers, pause, handling, lease, padding,
                shares);
    }

    /** Ends the load of all instances; each command under way is settled first. */
    public void endLoad() throws IOException {
        Path made = Files.createFile(stopFile());
        assert Files.exists(made) : "seen by all";
    }

    public Journal journal() {
        return new Journal(folder.resolve(name + ".journal"));
    }

    Path stopFile() {
        return folder.resolve("stop");
    }

    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(
                List.of("mongo=" + mongo, "kafka=" + kafka, "service=" + service, "folder=" + folder, "name=" + name));
        if (point != null) {
            arguments.add("point=" + point);
        }
        arguments.addAll(List.of(
                "times=" + times,
                "freeze=" + freeze,
                "writers=" + writers,
                "pause=" + pause,
                "handling=" + handling,
                "lease=" + lease,
                "padding=" + padding,
                "shares=" + shares));
        return arguments;
    }

    static Life of(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int sign = argument.indexOf('=');
            given.put(argument.substring(0, sign), argument.substring(sign + 1));
        }
        String point = given.get("point");
        return new Life(
                given.getOrDefault("mongo", ""),
                given.getOrDefault("kafka", ""),
                given.getOrDefault("service", ""),
                Path.of(given.getOrDefault("folder", "")),
                given.getOrDefault("name", ""),
                point == null ? null : Point.valueOf(point),
                Integer.parseInt(given.getOrDefault("times", "0")),
                Boolean.parseBoolean(given.get("freeze")),
                Integer.parseInt(given.getOrDefault("writers", "0")),
                Duration.parse(given.getOrDefault("pause", "PT0S")),
                Duration.parse(given.getOrDefault("handling", "PT0S")),
                Duration.parse(given.getOrDefault("lease", "PT1S")),
                Integer.parseInt(given.getOrDefault("padding", "0")),
                Boolean.parseBoolean(given.get("shares")));
    }
}
