package no.likeverd.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine; the tests bring none of their own. */
final class Chromium implements AutoCloseable {

    static final String VARIABLE = "LIKEVERD_CHROMIUM";

    /** The one without windows first: it is lighter. */
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell",
            "chrome-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome-stable",
            "google-chrome");

    private static final String MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

    /** It calls nobody, and dates are written month first whatever the machine's language. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-gpu",
            "--lang=en-US");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    static Chromium start(Path executable) {
        return new Chromium(executable);
    }

    /** The one that was named, else the first on the path. A wrong name is an error, not a reason to take another. */
    static Optional<Path> find() {
        String named = System.getenv(VARIABLE);
        if (named != null && !named.isBlank()) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new IllegalStateException(VARIABLE + " names " + named + ", which is no program");
            }
            return Optional.of(Path.of(named));
        }
        String path = String.valueOf(System.getenv("PATH"));
        Stream<Path> onPath = NAMES.stream().flatMap(name -> Stream.of(path.split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, name)));
        return Stream.concat(onPath, Stream.of(Path.of(MAC)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
