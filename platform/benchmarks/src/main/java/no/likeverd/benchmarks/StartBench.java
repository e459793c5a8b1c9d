package no.likeverd.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** From the command to "ready", and what the platform then holds of the memory; the build is done before. */
final class StartBench {

    private final Options options;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> memory = new ArrayList<>();

    StartBench(Options options) {
        this.options = options;
    }

    Report run() throws Exception {
        try (Started platform = new Started(options)) {
            for (int round = -1; round < options.repetitions(); round++) {
                once(platform, round >= 0); // the first may have to build
            }
        }
        double[] took = values(seconds);
        double[] held = values(memory);
        return new Report("start: up --fresh to ready")
                .setting("launcher", options.launcher())
                .setting("store", options.mongo() == null ? "embedded" : "given MongoDB")
                .figure("to ready", "s", took)
                .figure("resident memory when ready", "MB", held)
                .aim(Aim.atMost("to ready", Series.Spread.of(took).median(), 15, " s"))
                .aim(Aim.atMost("resident memory", Series.Spread.of(held).median(), 700, " MB"));
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void once(Started platform, boolean counts) throws Exception {
        long began = System.nanoTime();
        platform.up();
        double took = (System.nanoTime() - began) / 1e9;
        double held = residentMegabytes(platform.data().resolve("likeverd.pid"));
        platform.stop();
        System.err.printf("  %s %.1f s, %.0f MB%n", counts ? "round" : "warm-up", took, held);
        if (counts) {
            seconds.add(took);
            memory.add(held);
        }
    }

    private static double residentMegabytes(Path noted) throws IOException {
        String line = Files.readString(noted);
        String process = line.substring(0, line.indexOf(' '));
        try (Stream<String> lines = Files.lines(Path.of("/proc", process, "status"))) {
            return lines.filter(entry -> entry.startsWith("VmRSS:"))
                    .mapToDouble(entry -> Long.parseLong(entry.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
