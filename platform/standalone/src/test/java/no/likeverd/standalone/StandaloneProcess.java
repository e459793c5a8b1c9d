package no.likeverd.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The platform as a process of its own, as the launcher runs it. */
public final class StandaloneProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final Path output;
    private final Process process;

    private StandaloneProcess(Path data, Path output, Process process) {
        this.data = data;
        this.output = output;
        this.process = process;
    }

    static StandaloneProcess start(int port, Path data, String... more) throws IOException {
        return start(Standalone.class, port, data, more);
    }

    public static StandaloneProcess start(Class<?> main, int port, Path data, String... more) throws IOException {
        // One that was killed left it behind; it would be taken for the new one's.
        Files.deleteIfExists(data.resolve("ready"));
        var output = Files.createTempFile(data.getParent(), "output", ".txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--port",
                String.valueOf(port),
                "--data",
                data.toString()));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new StandaloneProcess(data, output, process);
    }

    static int freePorts() {
        return freePorts(Ports.SPAN);
    }

    /** The first of so many ports in a row that nobody uses. */
    public static int freePorts(int count) {
        return ThreadLocalRandom.current()
                .ints(20_000, 30_000)
                .filter(first -> IntStream.range(first, first + count).allMatch(StandaloneProcess::isFree))
                .findFirst()
                .orElseThrow();
    }

    public StandaloneProcess awaitReady() {
        await("the ready file; the output was " + output)
                .atMost(PATIENCE)
                .until(() -> Files.exists(data.resolve("ready")) || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("the platform ended: " + output());
        }
        return this;
    }

    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the platform does not end: " + output());
        }
    }

    int exitCode() {
        return process.exitValue();
    }

    void terminate() {
        process.destroy();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
