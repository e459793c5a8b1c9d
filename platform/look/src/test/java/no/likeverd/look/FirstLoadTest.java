package no.likeverd.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import no.likeverd.testing.Rule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a browser fetches before the first page is whole. */
class FirstLoadTest {

    private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");
    private static final int MOST = 150 * 1024;
    /** A page with a long table, compressed; measured at the order form with some to spare. */
    private static final int PAGE = 8 * 1024;

    private static final Pattern URL = Pattern.compile("url\\((/[^)]+)\\)");

    @Test
    @Rule("LOOK-03")
    void fitsInto150Kilobytes() {
        int sum = fetched().mapToInt(FirstLoadTest::compressed).sum() + PAGE;

        assertThat(sum).as("bytes").isLessThanOrEqualTo(MOST);
    }

    @Test
    void countsWhatTheLayoutNames() {
        assertThat(fetched().map(Path::getFileName).map(Path::toString))
                .contains("htmx.min.js", "index.js", "index.css", "designsystemet.css", "likeverd.css", "likeverd.js")
                .contains("inter-latin-wght-normal.woff2")
                .doesNotContain("inter-latin-ext-wght-normal.woff2");
    }

    @Test
    void whatTheStyleSheetNamesIsThere() throws IOException {
        Matcher urls = URL.matcher(Files.readString(RESOURCES.resolve("assets/likeverd/likeverd.css")));

        assertThat(urls.results().map(found -> RESOURCES.resolve(found.group(1).substring(1))))
                .hasSize(2)
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void ownFilesGetANewAddressWithNewContent() {
        OwnAssets assets = OwnAssets.load();

        assertThat(assets.stylesheet()).matches("/assets/likeverd/likeverd\\.css\\?v=[0-9a-f]{12}");
        assertThat(assets.script()).matches("/assets/likeverd/likeverd\\.js\\?v=[0-9a-f]{12}");
    }

    /** Letters beyond Latin-1 have a file of their own, which only a page that holds one fetches. */
    private static Stream<Path> fetched() {
        try {
            Document layout = Jsoup.parse(Files.readString(Path.of("src/main/resources/look/layout.html")));
            List<String> named = layout.select("link[href], script[src]").stream()
                    .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                    .toList();
            return Stream.concat(
                            named.stream(),
                            Stream.of(
                                    "/assets/likeverd/likeverd.css",
                                    "/assets/likeverd/likeverd.js",
                                    "/assets/fontsource-variable-inter/5.3.0/inter-latin-wght-normal.woff2"))
                    .map(address -> RESOURCES.resolve(address.substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compressed(Path file) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(Files.readAllBytes(file));
            }
            return bytes.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
