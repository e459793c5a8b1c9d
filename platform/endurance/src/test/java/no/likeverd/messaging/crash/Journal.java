package no.likeverd.messaging.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a service said to its clients, line by line in a file that outlives the process: what was asked, what was
 * acknowledged, what was refused for the moment.
 */
public record Journal(Path file) {

    /** A command: add this link to this chain. */
    public record Asked(String chain, String link) {}

    static final String TRY = "try";
    static final String OK = "ok";
    static final String REFUSED = "refused";

    void write(String kind, String chain, String link) {
        write(kind + " " + chain + " " + link);
    }

    /** In the system's hands when it returns: a halt does not lose it. */
    synchronized void write(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean says(String line) {
        return lines().contains(line);
    }

    public long count(String kind) {
        return lines().stream().filter(line -> line.startsWith(kind + " ")).count();
    }

    /** Numbers that were written under a name, in order. */
    public List<Long> figures(String kind) {
        return lines().stream()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> Long.valueOf(line.substring(kind.length() + 1)))
                .toList();
    }

    /** Each command once, in the order in which they were first asked. */
    List<Asked> asked() {
        return commands(TRY).stream().distinct().toList();
    }

    List<Asked> acknowledged() {
        return commands(OK).stream().distinct().toList();
    }

    /** Of these nobody knows whether they were carried out. */
    List<Asked> unknown() {
        Set<Asked> known = new HashSet<>(acknowledged());
        return asked().stream().filter(command -> !known.contains(command)).toList();
    }

    private List<Asked> commands(String kind) {
        List<Asked> commands = new ArrayList<>();
        for (String line : lines()) {
            String[] words = line.split(" ", -1);
            if (words.length == 3 && words[0].equals(kind)) {
                commands.add(new Asked(words[1], words[2]));
            }
        }
        return commands;
    }
}
