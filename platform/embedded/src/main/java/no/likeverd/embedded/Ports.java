package no.likeverd.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Free ports, chosen before the broker starts because its parts must know each other's. */
record Ports(int broker, int controller) {

    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    /** Both are held open while choosing, so that they differ. */
    static Ports choose(int broker, int controller) {
        try (ServerSocket first = new ServerSocket(broker, 1, LOOPBACK);
                ServerSocket second = new ServerSocket(controller, 1, LOOPBACK)) {
            return new Ports(first.getLocalPort(), second.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the broker: " + broker + " and " + controller, e);
        }
    }
}
