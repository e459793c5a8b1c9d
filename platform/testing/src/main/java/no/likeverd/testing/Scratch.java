package no.likeverd.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.util.FileSystemUtils;

/** Ports for embedded servers, and folders that are gone when the run is over. */
final class Scratch {

    // below the range from which the system takes ports for outgoing connections: a broker must find its port again
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private final Set<Path> directories = new HashSet<>();

    /** No port is handed out twice in a JVM. */
    static int port() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && HANDED_OUT.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    synchronized Path directory(String name) {
        try {
            Path directory = Files.createTempDirectory("likeverd-" + name + "-");
            directories.add(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void clean() {
        for (Path directory : directories) {
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                // a broker that a test forgot to close may still write; the system's temp folder is the fallback
                directory.toFile().deleteOnExit();
            }
        }
        directories.clear();
    }
}
