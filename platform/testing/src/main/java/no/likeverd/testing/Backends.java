package no.likeverd.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import no.likeverd.embedded.EmbeddedKafka;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/**
 * One test suite, three backends: servers given by address, containers, or servers inside the JVM. Each JVM shares one MongoDB
 * and one Kafka, started when first asked for and stopped after the last application context.
 */
public final class Backends {

    private static final SharedServers SHARED = new SharedServers(
            Backends::setting, () -> DockerClientFactory.instance().isDockerAvailable(), Backends::report);
    private static final int LONGEST_NAME = 38;

    private Backends() {}

    /** The URI of a database on the shared server; throws when a demanded backend cannot be had. */
    public static String mongoUri(String database) {
        return MongoAddress.of(SHARED.mongo()).with(database);
    }

    /** The bootstrap servers of the shared broker; throws when a demanded backend cannot be had. */
    public static String kafka() {
        return SHARED.kafka();
    }

    /** A database name of at most 38 characters that nobody else uses; dropped at the end when the server is a given one. */
    public static String freshDatabase(String prefix) {
        String name = fresh(prefix);
        SHARED.dropAtTheEnd(name);
        return name;
    }

    /** A broker for a test that takes it away: embedded, nobody else's, to be closed by the caller. */
    public static EmbeddedKafka ownBroker() {
        return SHARED.ownBroker();
    }

    private static String fresh(String prefix) {
        String unique = "_" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 52), 36);
        String readable = prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return readable.substring(0, Math.min(readable.length(), LONGEST_NAME - unique.length())) + unique;
    }

    private static @Nullable String setting(String name) {
        String property = System.getProperty(name);
        return property == null ? System.getenv(name) : property;
    }

    /** Test output is redirected per class, so the file is what a launcher can gather. */
    private static void report(String line) {
        System.err.println(line);
        Path target = Path.of(System.getProperty("basedir", ""), "target");
        try {
            Files.createDirectories(target);
            Files.writeString(
                    target.resolve("test-backends.txt"),
                    line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
