package no.likeverd.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A platform that a bench has the launcher start, with data of its own. */
final class Started implements AutoCloseable {

    private final Options options;
    private final Path data;
    private final int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);

    Started(Options options) throws IOException {
        this.options = options;
        data = Files.createTempDirectory("likeverd-bench");
        Files.delete(data);
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /** With an empty store; returns when everything is ready. */
    void up() throws IOException, InterruptedException {
        List<String> up = new ArrayList<>(List.of("up", "--fresh", "--detach", "--port", Integer.toString(port)));
        if (options.mongo() != null) {
            up.addAll(List.of("--mongo", options.mongo()));
        }
        launch(up);
    }

    void story() throws IOException, InterruptedException {
        launch(List.of("story"));
    }

    void stop() throws IOException, InterruptedException {
        launch(List.of("stop"));
    }

    /** Stops it and deletes its data. */
    @Override
    public void close() throws IOException, InterruptedException {
        launch(List.of("reset"));
    }

    private void launch(List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(options.launcher().toAbsolutePath().toString()));
        command.addAll(arguments);
        command.addAll(List.of("--data", data.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue());
        }
    }
}
