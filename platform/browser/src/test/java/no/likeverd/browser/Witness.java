package no.likeverd.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Hears what a browser complains about and sees whom it asks. */
final class Witness {

    private static final Set<String> COMPLAINTS = Set.of("error", "warning", "assert");

    /** The browser says so of every page that is not 200; what those pages load is looked at below. */
    private static final String ANSWERED_OTHERWISE = "Failed to load resource: the server responded with a status of";

    private final URI front;
    private final List<String> faults = new ArrayList<>();

    Witness(BrowserContext context, URI front) {
        this.front = front;
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> faults.add("script failed: " + error.error()));
        context.onRequest(request -> ask(request.url()));
        context.onResponse(this::see);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    void forget() {
        faults.clear();
    }

    private void hear(ConsoleMessage message) {
        if (COMPLAINTS.contains(message.type()) && !message.text().startsWith(ANSWERED_OTHERWISE)) {
            faults.add("console: " + message.text() + " at " + message.location());
        }
    }

    private void ask(String address) {
        if (!address.startsWith("data:") && !address.startsWith("about:") && !address.startsWith("blob:")) {
            String asked = URI.create(address.replaceAll("[^!-~]|[\\[\\]{}|^`\"<>\\\\]", "_"))
                    .getAuthority();
            if (!front.getAuthority().equals(asked)) {
                faults.add("asks somebody else: " + address);
            }
        }
    }

    private void see(Response response) {
        boolean loaded = !response.request().isNavigationRequest();
        if (loaded
                && response.status() >= 400
                && URI.create(response.url()).getPath().startsWith("/assets/")) {
            faults.add("missing: " + response.url());
        }
    }
}
