package no.likeverd.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One kept connection to a service on this machine: as little client as HTTP/1.1 allows, for it shares the processors. */
final class HttpLine {

    private final int port;
    private Connection kept;

    HttpLine(int port) {
        this.port = port;
        this.kept = Connection.to(port);
    }

    private record Connection(Socket socket, InputStream in) {

        static Connection to(int port) {
            try {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setTcpNoDelay(true);
                return new Connection(socket, new BufferedInputStream(socket.getInputStream()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Sends a command and reads the whole answer; gives its status. */
    int post(String path, String token, String key, String json) throws IOException {
        String request = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nIdempotency-Key: " + key + "\r\nContent-Type: application/json\r\nContent-Length: "
                + json.length() + "\r\n\r\n" + json;
        kept.socket().getOutputStream().write(request.getBytes(ISO_8859_1));
        int status = Integer.parseInt(line().substring(9, 12));
        long length = -1;
        boolean last = false;
        for (String header = line().toLowerCase(Locale.ROOT);
                !header.isEmpty();
                header = line().toLowerCase(Locale.ROOT)) {
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            }
            last |= header.startsWith("connection:") && header.contains("close");
        }
        if (length >= 0) {
            kept.in().skipNBytes(length);
        } else {
            skipChunks();
        }
        if (last) { // the service answers so many requests on one connection, and says when that is over
            kept.socket().close();
            kept = Connection.to(port);
        }
        return status;
    }

    private void skipChunks() throws IOException {
        long size;
        do {
            size = Long.parseLong(line(), 16);
            kept.in().skipNBytes(size);
            line();
        } while (size > 0);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = kept.in().read(); next != '\n'; next = kept.in().read()) {
            if (next < 0) {
                throw new IOException("the service has hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
