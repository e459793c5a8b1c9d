package no.likeverd.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import no.likeverd.embedded.EmbeddedKafka;
import org.jspecify.annotations.Nullable;

/** The servers of one JVM, started lazily and stopped when its application contexts are closed. */
final class SharedServers {

    private final Function<String, @Nullable String> settings;
    private final BooleanSupplier dockerAnswers;
    private final Consumer<String> report;
    private final Scratch scratch = new Scratch();
    private final Set<String> databases = new HashSet<>();
    private @Nullable BackendPlan plan;
    private @Nullable TestServer mongo;
    private @Nullable TestServer kafka;
    private boolean hooked;

    SharedServers(Function<String, @Nullable String> settings, BooleanSupplier dockerAnswers, Consumer<String> report) {
        this.settings = settings;
        this.dockerAnswers = dockerAnswers;
        this.report = report;
    }

    synchronized String mongo() {
        if (mongo == null) {
            BackendPlan chosen = plan();
            mongo = TestServer.mongo(chosen.mongo(), chosen.givenMongo());
        }
        return mongo.address();
    }

    synchronized String kafka() {
        if (kafka == null) {
            BackendPlan chosen = plan();
            kafka = TestServer.kafka(chosen.kafka(), chosen.givenKafka(), scratch);
        }
        return kafka.address();
    }

    synchronized void dropAtTheEnd(String database) {
        databases.add(database);
    }

    /** A broker beside the shared one; its data are gone at the end. */
    synchronized EmbeddedKafka ownBroker() {
        stopAtTheEnd();
        return TestServer.embeddedKafka(scratch);
    }

    private void stopAtTheEnd() {
        if (!hooked) {
            hooked = true;
            AfterContexts.run(this::stop);
        }
    }

    private BackendPlan plan() {
        if (plan == null) {
            plan = BackendPlan.of(settings, dockerAnswers);
            stopAtTheEnd();
            report.accept(plan.line());
        }
        return plan;
    }

    synchronized void stop() {
        if (mongo != null) {
            dropDatabases(mongo);
            mongo.stop().run();
            mongo = null;
        }
        if (kafka != null) {
            kafka.stop().run();
            kafka = null;
        }
        scratch.clean();
    }

    private void dropDatabases(TestServer server) {
        if (plan().mongo() == Backend.GIVEN) {
            try (MongoClient client = MongoClients.create(server.address())) {
                databases.forEach(name -> client.getDatabase(name).drop());
            }
        }
        databases.clear();
    }
}
