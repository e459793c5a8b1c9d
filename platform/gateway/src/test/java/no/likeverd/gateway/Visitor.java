package no.likeverd.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Reply;

/** Somebody with a browser: keeps cookies and goes where redirects lead. */
public final class Visitor implements AutoCloseable {

    private final URI front;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new Cookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public Visitor(RunningGateway gateway) {
        front = URI.create("http://127.0.0.1:" + gateway.port());
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public Reply open(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(front.resolve(path)).header("Accept", "text/html,*/*;q=0.8");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Reply(http.send(request.build(), BodyHandlers.ofString()));
    }

    /** Sends a form from one of our own pages. */
    public Reply submit(String path, String form) throws IOException, InterruptedException {
        return new Reply(http.send(
                HttpRequest.newBuilder(front.resolve(path))
                        .headers("Accept", "text/html", "Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** Browsers bring cookies for safe lines to their own machine as well. */
    private static final class Cookies extends CookieManager {

        Cookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
            return super.get(URI.create(uri.toString().replaceFirst("^http:", "https:")), headers);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
