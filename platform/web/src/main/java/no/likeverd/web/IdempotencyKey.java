package no.likeverd.web;

import no.likeverd.messaging.aggregate.CommandKey;

/** The caller's {@code Idempotency-Key}: 8 to 100 letters, digits or {@code . _ : -}. */
public record IdempotencyKey(String value) {

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
