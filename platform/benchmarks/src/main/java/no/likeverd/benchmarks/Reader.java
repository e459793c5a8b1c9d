package no.likeverd.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Somebody of the sample municipality who has logged in as everybody does, and the pages that links lead this person to. */
final class Reader implements AutoCloseable {

    private static final Pattern PAGE =
            Pattern.compile("/(me|(directory|ladder|assessment|resource-center|mentor)/.+)");
    private static final Pattern NO_PAGE =
            Pattern.compile(".*/(v1|v3|export|preferences|home|feed)(/.*)?|.*\\.[a-z]{2,4}");
    private static final Pattern IDENTITY = Pattern.compile("/[a-z]{1,4}-[^/]+|/[0-9a-f-]{16,}|/[^/]*[0-9][^/]*");
    private static final int MOST_PAGES = 40;

    private final URI front;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Reader(URI front) {
        this.front = front;
    }

    static Reader loggedIn(int port, String personId) throws IOException, InterruptedException {
        Reader reader = new Reader(URI.create("http://127.0.0.1:" + port));
        if (reader.ask("/session/login?to=/&person=" + personId).statusCode() != 200) {
            throw new IllegalStateException(personId + " could not log in");
        }
        return reader;
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(front.resolve(path))
                        .header("Accept", "text/html")
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Opens a page, down to its last byte. */
    void open(String path) throws IOException, InterruptedException {
        int status = ask(path).statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }

    /** One address for each kind of page within reach, by what kind it is: the address without what names a single thing. */
    Map<String, String> pages() throws IOException, InterruptedException {
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>(Set.of("/me"));
        Deque<String> toRead = new ArrayDeque<>(List.of("/", "/me"));
        while (!toRead.isEmpty() && found.size() < MOST_PAGES) {
            String address = toRead.remove();
            HttpResponse<String> page = ask(address);
            if (page.statusCode() != 200) {
                continue;
            }
            if (PAGE.matcher(address).matches()) {
                found.put(kind(address), address);
            }
            links(page.body()).stream().filter(link -> seen.add(kind(link))).forEach(toRead::add);
        }
        return found;
    }

    private static List<String> links(String html) {
        return Jsoup.parse(html).select("a[href^=/]").eachAttr("href").stream()
                .map(link -> link.replaceFirst("[?#].*", ""))
                .filter(link -> PAGE.matcher(link).matches())
                .filter(link -> !NO_PAGE.matcher(link).matches())
                .toList();
    }

    private static String kind(String link) {
        return IDENTITY.matcher(link).replaceAll("/…");
    }

    @Override
    public void close() {
        http.close();
    }
}
