package no.likeverd.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import no.likeverd.embedded.EmbeddedMongo;
import org.junit.jupiter.api.Test;

class CommandBenchTest {

    @Test
    void measuresBothSides() throws Exception {
        try (EmbeddedMongo store = EmbeddedMongo.start(null, 0);
                MongoClient client = MongoClients.create(store.uri("bench"))) {
            CommandBench.Result result =
                    new CommandBench(client.getDatabase("bench"), 4).run(Duration.ofMillis(200), 1);

            assertThat(result.raw()).isPositive();
            assertThat(result.command()).isPositive();
            assertThat(result.ratio()).isEqualTo(result.command() / result.raw());
        }
    }
}
