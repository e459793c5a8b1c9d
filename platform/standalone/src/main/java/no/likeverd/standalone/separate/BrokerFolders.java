package no.likeverd.standalone.separate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.likeverd.embedded.BrokerCluster;

/** Where the brokers keep their data. What one broker keeps, three others would not have, and the other way round. */
record BrokerFolders(Path data, int brokers) {

    /** @throws IllegalStateException when the data belong to another number of brokers, with a sentence for people */
    void check() {
        if (brokers > 1 && Files.exists(ofOne())) {
            throw new IllegalStateException("the data belong to one broker; begin afresh, or in another data folder");
        }
        if (brokers == 1 && Files.exists(id())) {
            throw new IllegalStateException(
                    "the data belong to several brokers; begin afresh, or in another data folder");
        }
    }

    Path of(int broker) {
        return brokers == 1 ? ofOne() : ofSeveral().resolve(Integer.toString(broker));
    }

    /** Made once, before the first broker starts: all brokers of a cluster know it by the same id. */
    String clusterId() throws IOException {
        if (!Files.exists(id())) {
            Files.createDirectories(ofSeveral());
            var unfinished = ofSeveral().resolve("id.part");
            Files.writeString(unfinished, BrokerCluster.newId());
            Files.move(unfinished, id());
        }
        return Files.readString(id());
    }

    private Path ofOne() {
        return data.resolve("kafka");
    }

    private Path ofSeveral() {
        return data.resolve("kafka-cluster");
    }

    private Path id() {
        return ofSeveral().resolve("id");
    }
}
