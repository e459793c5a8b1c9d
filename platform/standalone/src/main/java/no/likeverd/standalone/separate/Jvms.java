package no.likeverd.standalone.separate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts every process as a JVM like this one, from the same jars, with a pipe that ends when this process does. */
final class Jvms implements Launcher {

    /** The first compiler alone: many processes start on few cores. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    static final String GATEWAY_SECRET = "LIKEVERD_GATEWAY_SECRET";

    private final SeparateOptions options;
    private final List<String> moreFlags;
    private final String gatewaySecret = UUID.randomUUID().toString();

    /** @param moreFlags for every process, separated by blanks */
    Jvms(SeparateOptions options, @Nullable String moreFlags) {
        this.options = options;
        this.moreFlags = moreFlags == null || moreFlags.isBlank()
                ? List.of()
                : List.of(moreFlags.strip().split("\\s+", -1));
    }

    @Override
    public List<String> command(PlannedProcess planned) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + planned.heap() + "m");
        command.addAll(FLAGS);
        command.addAll(moreFlags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PartProcess.class.getName()));
        command.add(planned.name());
        command.addAll(options.arguments());
        return List.copyOf(command);
    }

    @Override
    public Launched launch(PlannedProcess planned) throws IOException {
        var logs = Files.createDirectories(options.data().resolve("logs"));
        var output = logs.resolve(planned.name() + ".out");
        var started = new StartedFile(options.data(), planned.name());
        started.delete();
        var builder = new ProcessBuilder(command(planned))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()));
        // not an argument: those can be read by everybody on the machine
        builder.environment().put(GATEWAY_SECRET, gatewaySecret);
        var process = builder.start();
        return new Jvm(process, started, output);
    }

    private record Jvm(Process process, StartedFile started, Path output) implements Launched {

        private static final String COMPLAINT = "✗ ";

        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public boolean isAlive() {
            return process.isAlive();
        }

        @Override
        public boolean isReady() {
            return started.isOf(process.pid());
        }

        @Override
        public void end() {
            process.destroy();
        }

        @Override
        public void endByForce() {
            process.destroyForcibly();
        }

        @Override
        public String lastWords() {
            try {
                var lines = Files.readAllLines(output).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
                return lines.stream()
                        .filter(line -> line.startsWith(COMPLAINT))
                        .map(line -> line.substring(COMPLAINT.length()))
                        .findFirst()
                        .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
