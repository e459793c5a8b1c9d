package no.likeverd.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One person in front of one browser. */
final class Visitor {

    private static final double PATIENCE_MILLIS = 15_000;

    private final BrowserContext context;
    private final URI front;
    private final World world;
    private final boolean traced;
    private final Witness witness;
    private final Page page;

    /** @param traced whether every step is written down, for whoever has to find out why a test failed; it takes its time */
    Visitor(BrowserContext context, URI front, World world, boolean traced) {
        this.context = context;
        this.front = front;
        this.world = world;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.traced = traced;
        if (traced) {
            context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        }
        witness = new Witness(context, front);
        page = context.newPage();
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    World world() {
        return world;
    }

    /** What went wrong in the browser, unseen by people. */
    List<String> faults() {
        return witness.faults();
    }

    void logIn(String person) {
        page.navigate("/session/login?person=" + person);
        assertThat(URI.create(page.url()).getAuthority()).isEqualTo(front.getAuthority());
    }

    boolean isLoggedIn() {
        return context.request().get("/session").ok();
    }

    /** What is in the address; it may name things of the world in braces. */
    Response open(String address) {
        Response response = page.navigate(world.address(address));
        page.waitForLoadState(LoadState.LOAD);
        return response;
    }

    Visitor prefers(String language, String theme) {
        context.addCookies(List.of(
                Visitors.cookie(Visitors.LANGUAGE, language, front.toString()),
                Visitors.cookie(Visitors.THEME, theme, front.toString())));
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
        return this;
    }

    /** As if the browser had just been opened: nothing kept but the log-in. */
    Visitor anew() {
        page.evaluate(
                "() => { if (location.protocol !== 'about:') { localStorage.clear(); sessionStorage.clear(); } }");
        page.navigate("about:blank");
        for (String kept : List.of(Visitors.LANGUAGE, Visitors.THEME)) {
            context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(kept));
        }
        page.setViewportSize(Visitors.WIDTH, Visitors.HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null).setReducedMotion(null));
        witness.forget();
        return this;
    }

    String heading() {
        return page.locator("h1").first().innerText();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Picture, page and trace, for whoever has to find out why. */
    void keep(Path folder, int number) {
        try {
            Files.createDirectories(folder);
            if (!page.isClosed()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(number + ".png"))
                        .setFullPage(true));
                Files.writeString(folder.resolve(number + ".html"), page.url() + "\n" + page.content());
            }
            if (traced) {
                context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(number + "-trace.zip")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PlaywrightException e) {
            System.err.println("nothing could be kept of visitor " + number + ": " + e.getMessage());
        }
    }
}
