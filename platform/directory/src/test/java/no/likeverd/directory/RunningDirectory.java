package no.likeverd.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import no.likeverd.testing.Backends;
import no.likeverd.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The directory on a real broker and a document store, one for all test classes; each test uses ids of its own. */
@SpringBootTest(
        classes = DirectoryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=directory-service", "management.server.port=0"})
public abstract class RunningDirectory {

    /** Made administrator by the settings. */
    protected static final String ADMINISTRATOR = "a-" + Long.toString(new Random().nextLong(1L << 40), 36);

    protected static final TestIssuer ISSUER = TestIssuer.start();

    private static final String GROUP = "directory-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", RunningDirectory::database);
        properties.add("likeverd.kafka.bootstrap-servers", Backends::kafka);
        properties.add("likeverd.issuer.uri", ISSUER::issuer);
        properties.add("likeverd.issuer.jwks-uri", ISSUER::jwksUri);
        properties.add("likeverd.directory.bootstrap-administrator", () -> ADMINISTRATOR);
        properties.add("spring.cloud.stream.default.group", () -> GROUP);
        // lives on beside other tests' directories, whose people it would count for them
        properties.add("spring.cloud.function.definition", () -> "directoryState");
    }

    private static String database() {
        return Database.URI;
    }

    @BeforeEach
    void administratorIsKnown() {
        awaitAdministrator();
    }

    protected Client client() {
        return new Client(port, ISSUER);
    }

    /** Until person and role have both come back through the broker: the one may come long before the other. */
    protected void awaitAdministrator() {
        awaitKnown(ADMINISTRATOR);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client().get(ADMINISTRATOR, "/directory/v1/imports/none")
                                .status())
                        .isEqualTo(404));
    }

    /** Until the person has come back through the broker. */
    protected void awaitKnown(String personId) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        client().get(personId, "/directory/v1/units").status())
                .isEqualTo(200));
    }

    /** A short text that no other test has in its ids. */
    protected static String unique() {
        return Long.toString(new Random().nextLong(1L << 40), 36);
    }

    private static final class Database {
        static final String URI = Backends.mongoUri(Backends.freshDatabase("directory"));
    }
}
