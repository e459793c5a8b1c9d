package no.likeverd.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** The broker's folder, which Kafka wants formatted once before its first start. */
record BrokerStorage(Path directory, String clusterId, int memberId) {

    BrokerStorage {
        directory = directory.toAbsolutePath();
    }

    void formatIfNew() {
        // Kafka writes this file last: without it an earlier formatting did not finish.
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(directory.resolve("bootstrap.checkpoint"));
            formatter().run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot format the broker's folder " + directory, e);
        }
    }

    private Formatter formatter() {
        String folder = directory.toString();
        return new Formatter()
                .setClusterId(clusterId)
                .setNodeId(memberId)
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setDirectories(List.of(folder))
                .setMetadataLogDirectory(folder)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
}
