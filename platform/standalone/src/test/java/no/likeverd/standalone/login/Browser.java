package no.likeverd.standalone.login;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** As much of a browser as a log-in takes: cookies, redirects, and where a request comes from. */
final class Browser implements AutoCloseable {

    private final URI front;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Browser(URI front) {
        this.front = front;
    }

    /** Opens a page, wherever it leads. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(front.resolve(path)).header("Accept", "text/html, */*;q=0.8"));
    }

    /** Sends a form from one of our own pages. */
    HttpResponse<String> submit(String path, String form) throws IOException, InterruptedException {
        return post(path, form, "Sec-Fetch-Site", "same-origin");
    }

    /** Sends a form that says by some header where it comes from. */
    HttpResponse<String> post(String path, String form, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(front.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** As when the browser had been left for too long. */
    void forgetSession() {
        cookie("likeverd_session").ifPresent(session -> {
            if (!cookies.getCookieStore().remove(front, session)) {
                throw new AssertionError("no session to forget");
            }
        });
    }

    @Override
    public void close() {
        http.close();
    }
}
