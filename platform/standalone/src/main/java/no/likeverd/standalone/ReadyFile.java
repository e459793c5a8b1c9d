package no.likeverd.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file {@code ready} in the data folder, which is there exactly while the platform can be used. */
public record ReadyFile(Path data) {

    public void write(String url) throws IOException {
        var unfinished = data.resolve("ready.part");
        Files.writeString(unfinished, "url=" + url + "\n");
        Files.move(unfinished, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file());
    }

    private Path file() {
        return data.resolve("ready");
    }
}
