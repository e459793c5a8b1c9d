package no.likeverd.messaging.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes a command repeatable: the client's idempotency key, kept in the document that the command changed.
 *
 * @param client who sent it; another client's equal key is another key
 * @param key as the client chose it
 * @param bodyHash fingerprint of what was asked, so that a key cannot be used for something else
 */
public record CommandKey(String client, String key, String bodyHash) {

    public static CommandKey of(String client, String key, Object... asked) {
        StringBuilder body = new StringBuilder();
        for (Object part : asked) {
            body.append(part).append('\u001f');
        }
        return new CommandKey(client, key, sha256(body.toString()));
    }

    /** The key of a further command that follows from the same cause, for example one of several aggregates. */
    public CommandKey then(String step) {
        return new CommandKey(client, key + '\u001f' + step, bodyHash);
    }

    /** The id of what this command creates: the same for every repeat, so a repeat finds it. */
    public String derivedId(String prefix) {
        return prefix + "-" + fingerprint().substring(0, 26);
    }

    /** Stands for client and key in the document; tells neither. */
    String fingerprint() {
        return sha256(client + '\u001f' + key).substring(0, 40);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
