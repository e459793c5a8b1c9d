package no.likeverd.standalone.separate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The file {@code processes} in the data folder: which processes there are now, for people and for tests. */
public record ProcessTable(Path data) {

    private static final String HEADER = "name\tkind\tpart\tinstance\tpid\tport\tmanagement\tstate\trestarts\tcommand";

    /**
     * One process.
     *
     * @param kind supervisor, broker, store, issuer, gateway or service
     * @param instance which of the part's instances, from 1
     * @param pid 0 while there is none
     * @param port 0 where there is none
     * @param management where its health and figures are, or 0
     * @param state waiting, starting, ready or stopped
     * @param restarts how often it was started again
     * @param command its command line
     */
    public record Row(
            String name,
            String kind,
            String part,
            int instance,
            long pid,
            int port,
            int management,
            String state,
            int restarts,
            String command) {

        public boolean isReady() {
            return state.equals("ready");
        }

        private String line() {
            return Stream.of(name, kind, part, instance, pid, port, management, state, restarts, command)
                    .map(String::valueOf)
                    .map(value -> value.replace('\t', ' ').replace('\n', ' '))
                    .reduce((a, b) -> a + "\t" + b)
                    .orElseThrow();
        }

        private static Row of(String line) {
            var fields = line.split("\t", -1);
            return new Row(
                    fields[0],
                    fields[1],
                    fields[2],
                    Integer.parseInt(fields[3]),
                    Long.parseLong(fields[4]),
                    Integer.parseInt(fields[5]),
                    Integer.parseInt(fields[6]),
                    fields[7],
                    Integer.parseInt(fields[8]),
                    fields[9]);
        }
    }

    /** The processes of the platform with that data folder; none when there is no such platform. */
    public static List<Row> read(Path data) throws IOException {
        try (var lines = Files.lines(new ProcessTable(data).file())) {
            return lines.skip(1).map(Row::of).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Readers see the old rows or the new ones, never half of either. */
    void write(List<Row> rows) throws IOException {
        var unfinished = data.resolve("processes.part");
        Files.write(
                unfinished,
                Stream.concat(Stream.of(HEADER), rows.stream().map(Row::line)).toList());
        Files.move(unfinished, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file());
    }

    private Path file() {
        return data.resolve("processes");
    }
}
