package no.likeverd.standalone.separate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a process says that it has finished its start; one that was left behind speaks of another process. */
record StartedFile(Path data, String name) {

    void write(long pid) throws IOException {
        Files.createDirectories(file().getParent());
        var unfinished = file().resolveSibling(name + ".part");
        Files.writeString(unfinished, Long.toString(pid));
        Files.move(unfinished, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    boolean isOf(long pid) {
        try {
            return Files.readString(file()).equals(Long.toString(pid));
        } catch (IOException e) {
            return false;
        }
    }

    /** For a process id that the system may give again. */
    void delete() throws IOException {
        Files.deleteIfExists(file());
    }

    private Path file() {
        return data.resolve("started").resolve(name);
    }
}
