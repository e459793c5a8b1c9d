package no.likeverd.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Addresses of our own style sheet and script. Each ends with a mark of the content, so that a browser may keep a file and
 * still never shows a page with an older one; others' files have their version in the path.
 *
 * @param stylesheet address of {@code likeverd.css}
 * @param script address of {@code likeverd.js}
 */
public record OwnAssets(String stylesheet, String script) {

    private static final String FOLDER = "/assets/likeverd/";
    private static final int MARK_LENGTH = 12;

    /** As they are on the class path now. */
    public static OwnAssets load() {
        return new OwnAssets(address("likeverd.css"), address("likeverd.js"));
    }

    private static String address(String file) {
        String path = "/META-INF/resources" + FOLDER + file;
        try (InputStream in = Objects.requireNonNull(OwnAssets.class.getResourceAsStream(path), path)) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return FOLDER + file + "?v=" + HexFormat.of().formatHex(hash).substring(0, MARK_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
