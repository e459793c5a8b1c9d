package no.likeverd.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The platform's processes, as its supervisor writes them down. */
final class Processes {

    private static final int COLUMNS = 9;

    private final Path file;

    Processes(Path data) {
        this.file = data.resolve("processes");
    }

    /** One of them; {@code pid} is 0 while there is none. */
    record Child(String name, String kind, long pid, int port, int management, boolean ready) {

        private static Child of(String line) {
            String[] cells = line.split("\t", -1);
            return new Child(
                    cells[0],
                    cells[1],
                    Long.parseLong(cells[4]),
                    Integer.parseInt(cells[5]),
                    Integer.parseInt(cells[6]),
                    cells[7].equals("ready"));
        }
    }

    /** All but the supervisor; none while nothing runs. */
    List<Child> all() throws IOException {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(line -> line.split("\t", -1).length >= COLUMNS)
                    .map(Child::of)
                    .filter(process -> !process.kind().equals("supervisor"))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    Optional<Child> named(String name) throws IOException {
        return all().stream().filter(process -> process.name().equals(name)).findFirst();
    }

    /** Whether each of them has finished its start. */
    boolean allReady() throws IOException {
        List<Child> all = all();
        return !all.isEmpty() && all.stream().allMatch(Child::ready);
    }

    String bootstrapServers() throws IOException {
        return all().stream()
                .filter(process -> process.kind().equals("broker"))
                .map(process -> "127.0.0.1:" + process.port())
                .reduce((one, other) -> one + "," + other)
                .orElseThrow(() -> new IOException("no broker among the processes in " + file));
    }

    int frontPort() throws IOException {
        return all().stream()
                .filter(process -> process.kind().equals("gateway"))
                .findFirst()
                .orElseThrow(() -> new IOException("no gateway among the processes in " + file))
                .port();
    }
}
