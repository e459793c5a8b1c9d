package no.likeverd.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.likeverd.embedded.EmbeddedKafka;
import no.likeverd.embedded.EmbeddedMongo;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The store and the broker that a bench works with, given ones or in this process; its databases are gone afterwards. */
final class Servers implements AutoCloseable {

    private final Path folder;
    private final @Nullable EmbeddedMongo embeddedStore;
    private final String uri;
    private final MongoClient client;
    private final @Nullable String givenBroker;
    private final List<MongoDatabase> made = new ArrayList<>();
    private @Nullable EmbeddedKafka broker;

    private Servers(Options options) throws IOException {
        folder = Files.createTempDirectory("likeverd-bench");
        String given = options.mongo();
        embeddedStore = given == null ? EmbeddedMongo.start(folder.resolve("store"), 0) : null;
        uri = given != null ? given : "mongodb://127.0.0.1:" + (embeddedStore == null ? 0 : embeddedStore.port());
        client = MongoClients.create(uri);
        givenBroker = options.kafka();
    }

    static Servers start(Options options) throws IOException {
        return new Servers(options);
    }

    /** What is measured, in words. */
    String store() {
        if (embeddedStore != null) {
            return "embedded store, in this process";
        }
        Document build = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
        return "MongoDB " + build.getString("version") + ", given, w:majority j:true";
    }

    boolean embedded() {
        return embeddedStore != null;
    }

    MongoDatabase freshDatabase(String prefix) {
        MongoDatabase database =
                client.getDatabase(prefix + "_" + UUID.randomUUID().toString().substring(0, 8));
        made.add(database);
        return database;
    }

    String uri(MongoDatabase database) {
        return uri.replaceFirst("^(mongodb(?:\\+srv)?://[^/?]+)/?[^?]*", "$1/" + database.getName());
    }

    synchronized String kafka() {
        if (givenBroker != null) {
            return givenBroker;
        }
        if (broker == null) {
            broker = EmbeddedKafka.start(folder.resolve("kafka"), 0, 0);
        }
        return broker.bootstrapServers();
    }

    String broker() {
        return givenBroker == null ? "one Kafka broker, in this process" : "given, " + givenBroker;
    }

    /** Makes topics of three partitions, as the services do. */
    void topics(String... names) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka()))) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = Stream.of(names)
                    .filter(name -> !there.contains(name))
                    .map(name -> new NewTopic(name, 3, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }

    @Override
    public void close() {
        made.forEach(MongoDatabase::drop);
        client.close();
        if (broker != null) {
            broker.close();
        }
        if (embeddedStore != null) {
            embeddedStore.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Servers::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
