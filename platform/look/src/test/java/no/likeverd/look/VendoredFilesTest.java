package no.likeverd.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** What we carry of others is what they have published, and comes with its licence. */
class VendoredFilesTest {

    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets");

    /** A line of {@code vendor.lock}. */
    record Locked(String name, String version, String source, String file, String sha512) {
        static Locked of(String line) {
            String[] parts = line.split(" ", -1);
            return new Locked(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }
    }

    @Test
    @Rule("LOOK-01")
    void everyFileIsTheOneThatIsLocked() {
        assertThat(locked()).isNotEmpty().allSatisfy(file -> assertThat(sha512(ASSETS.resolve(file.file())))
                .as(file.file())
                .isEqualTo(file.sha512()));
    }

    @Test
    @Rule("LOOK-01")
    void nothingIsThereThatIsNotLocked() {
        Set<String> known = locked().stream().map(Locked::file).collect(Collectors.toSet());

        assertThat(files().filter(file -> !file.startsWith("likeverd/"))).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    @Rule("LOOK-01")
    void everyPackageBringsItsLicence() {
        assertThat(locked().stream().map(file -> folder(file.file())).distinct())
                .hasSize(4)
                .allSatisfy(folder ->
                        assertThat(ASSETS.resolve(folder).resolve("LICENSE")).isNotEmptyFile());
    }

    @Test
    void aChangedFileWouldBeNoticed() throws Exception {
        Path changed = Files.createTempFile("changed", ".js");
        Files.write(changed, Files.readAllBytes(ASSETS.resolve("htmx.org/2.0.10/htmx.min.js")));
        Files.writeString(changed, " ", UTF_8, java.nio.file.StandardOpenOption.APPEND);

        assertThat(locked()).extracting(Locked::sha512).doesNotContain(sha512(changed));
    }

    static List<Locked> locked() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/look/vendor.lock")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(Locked::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> files() {
        try (Stream<Path> all = Files.walk(ASSETS)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> ASSETS.relativize(file).toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/'));
    }

    private static String sha512(Path file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
            return Base64.getEncoder().encodeToString(hash);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
