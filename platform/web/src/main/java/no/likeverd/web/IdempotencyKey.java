package no.likeverd.web;

import java.util.regex.Pattern;
import no.likeverd.messaging.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;

/** The caller's {@code Idempotency-Key}: 8 to 100 letters, digits or {@code . _ : -}. */
public record IdempotencyKey(String value) {

    static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{8,100}");

    /** @throws Problem 400 when there is none, or none of this form */
    public static IdempotencyKey of(@Nullable String value) {
        if (value == null || !FORM.matcher(value).matches()) {
            throw Problem.malformed(
                            value == null ? "IDEMPOTENCY_KEY_MISSING" : "IDEMPOTENCY_KEY_MALFORMED",
                            "Send an Idempotency-Key of 8 to 100 letters, digits or . _ : - with each POST")
                    .field("Idempotency-Key");
        }
        return new IdempotencyKey(value);
    }

    /**
     * The key of one command.
     *
     * @param client who acts
     * @param asked everything that was asked, the addressed id included
     */
    public CommandKey command(String client, Object... asked) {
        return CommandKey.of(client, value, asked);
    }
}
