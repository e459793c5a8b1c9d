package no.likeverd.directory.digest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code likeverd.mail}.
 *
 * @param host of the mail server; nothing is sent without
 * @param tls asks for an encrypted connection (STARTTLS) and sends nothing without
 * @param from the sender's address
 * @param publicAddress where people reach Likeverd, for the link
 * @param firstPause before the second try; each following pause is twice as long
 * @param attempts so often is one mail tried
 * @param kept how long the outbox keeps what would have been sent, thirty days at most
 */
@ConfigurationProperties("likeverd.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String from,
        @DefaultValue("http://127.0.0.1:8080") String publicAddress,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("7") int attempts,
        @DefaultValue("30d") Duration kept) {

    static final Duration LONGEST = Duration.ofDays(30);

    MailSettings {
        if (kept.isNegative() || kept.isZero() || kept.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("likeverd.mail.kept is thirty days at most");
        }
        if (!host.isBlank() && !from.contains("@")) {
            throw new IllegalArgumentException(
                    "likeverd.mail.from is the sender's address, such as likeverd@kommune.example");
        }
        if (!publicAddress.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw new IllegalArgumentException(
                    "likeverd.mail.public-address is where people reach Likeverd, with http(s)://");
        }
    }

    String link() {
        return publicAddress.replaceFirst("/+$", "") + "/me";
    }

    /** What comes after the @ in a mail's id. */
    String domain() {
        return from.isBlank() ? "likeverd.invalid" : from.substring(from.indexOf('@') + 1);
    }
}
