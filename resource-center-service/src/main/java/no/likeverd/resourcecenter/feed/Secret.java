package no.likeverd.resourcecenter.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What makes an address one that nobody can guess: 256 bits, made of the form's key, which only its sender has, and of a
 * salt of 256 bits, which only the store has. So the same form sent twice gets the same address, and who reads the store has
 * none.
 */
public final class Secret {

    /** Below it are the addresses of calendars: {@code <secret>.ics}. */
    public static final String ROOT = "/resource-center/calendar/";

    /** What it looks like in an address. */
    public static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Secret() {}

    /** What the store keeps of a secret. */
    record Kept(String salt, String hash) {}

    static Kept make(String formKey) {
        byte[] salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        String text = TEXT.encodeToString(salt);
        return new Kept(text, hash(of(formKey, text)));
    }

    static String of(String formKey, String salt) {
        return TEXT.encodeToString(sha256("calendar\u001f" + salt + '\u001f' + formKey));
    }

    public static String hash(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
