package no.likeverd.gateway.login;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.gateway.Visitor;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A Keycloak with the realm of {@code deploy/keycloak}, some people in it, and the sample client of a machine enabled. */
final class Keycloak implements AutoCloseable {

    /** Names the folder of an unpacked Keycloak. */
    static final String VARIABLE = "LIKEVERD_TEST_KEYCLOAK";

    static final String PASSWORD = "et passord som ingen gjetter 7";
    static final String SECRET = "a secret of this test";

    private static final Path REALM = Path.of("..", "..", "deploy", "keycloak", "likeverd-realm.json");
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final String NONE = """

        !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
        !!  LOG-IN AT A REAL KEYCLOAK WAS NOT TESTED: %s names none.
        !!  Unpack org.keycloak:keycloak-quarkus-dist (zip) and name its folder.
        !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
        """.formatted(VARIABLE);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param home where the gateway will be */
    static Keycloak start(URI home, Duration accessTokens, String... people) throws IOException {
        String named = System.getenv(VARIABLE);
        if (named == null || named.isBlank()) {
            System.err.println(NONE);
            throw new TestAbortedException("NOT RUN: there is no Keycloak");
        }
        Path folder = copied(Path.of(named), Path.of("target", "keycloak"));
        Path realm = Files.createDirectories(folder.resolve("data/import")).resolve("likeverd-realm.json");
        Files.writeString(realm, realm(accessTokens, people).toPrettyString());
        int port = Visitor.freePort();
        ProcessBuilder starting = new ProcessBuilder(
                folder.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + Visitor.freePort());
        starting.environment().put("LIKEVERD_GATEWAY_SECRET", SECRET);
        starting.environment().put("LIKEVERD_HOME", home.toString());
        starting.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // it makes itself ready first and is asked little then: what the second compiler would gain comes too late
        starting.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        Path said = Path.of("target", "keycloak.log");
        Keycloak keycloak = new Keycloak(
                starting.redirectErrorStream(true).redirectOutput(said.toFile()).start(), port);
        try {
            await().atMost(PATIENCE).until(keycloak::answers);
        } catch (RuntimeException e) {
            keycloak.close();
            throw new IllegalStateException("Keycloak did not start: " + Files.readString(said), e);
        }
        return keycloak;
    }

    /** The realm's own address, as tokens spell their issuer. */
    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/likeverd";
    }

    String protocol(String what) {
        return issuer() + "/protocol/openid-connect/" + what;
    }

    /** What a gateway has to know of it, as {@code docker-compose.yml} tells it. */
    Stream<String> settings() {
        return Stream.of(
                "--likeverd.login.client-secret=" + SECRET,
                "--likeverd.login.issuer=" + issuer(),
                "--likeverd.login.authorization-uri=" + protocol("auth"),
                "--likeverd.login.token-uri=" + protocol("token"),
                "--likeverd.login.jwks-uri=" + protocol("certs"),
                "--likeverd.login.end-session-uri=" + protocol("logout"));
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("it ended with " + process.exitValue());
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** The file as it is. */
    static ObjectNode realm() throws IOException {
        return (ObjectNode) JsonMapper.shared().readTree(Files.readString(REALM));
    }

    /** With people, whom the file leaves to the operator, and tokens of another length. */
    private static ObjectNode realm(Duration accessTokens, String... people) throws IOException {
        ObjectNode realm = realm();
        realm.put("accessTokenLifespan", accessTokens.toSeconds());
        for (String person : people) {
            realm.withArray("users")
                    .addPOJO(Map.of(
                            "username",
                            "login-of-" + person,
                            "enabled",
                            true,
                            "attributes",
                            Map.of("personId", List.of(person)),
                            "credentials",
                            List.of(Map.of("type", "password", "value", PASSWORD))));
        }
        realm.path("clients").forEach(client -> {
            if (client.path("clientId").asString().equals("hr-system")) {
                ((ObjectNode) client).put("enabled", true).put("secret", SECRET);
            }
        });
        return realm;
    }

    private static Path copied(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(from.resolve("data"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file)),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
