package no.likeverd.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A launcher that starts nothing: it notes this process as the one that runs. */
final class FakeLauncher {

    private FakeLauncher() {}

    static Path in(Path folder) throws IOException {
        Path launcher = Files.createFile(
                folder.resolve("launcher"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(launcher, """
                #!/bin/sh
                command=$1
                while [ "$1" != --data ]; do shift; done
                case $command in
                  up) mkdir -p "$2" && echo "%d birth port" >"$2/likeverd.pid" ;;
                  reset) rm -rf "$2" ;;
                esac
                """.formatted(ProcessHandle.current().pid()));
    }
}
