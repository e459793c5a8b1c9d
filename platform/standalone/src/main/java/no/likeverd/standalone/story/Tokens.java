package no.likeverd.standalone.story;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Everybody's tokens, one per part, each used until it is about to end. */
final class Tokens {

    private static final Duration USE = Duration.ofMinutes(4);

    private final BiFunction<Cast, String, String> mint;
    private final Map<String, Token> kept = new HashMap<>();

    Tokens(BiFunction<Cast, String, String> mint) {
        this.mint = mint;
    }

    private record Token(String value, long mintedAt) {

        boolean isGood() {
            return System.nanoTime() - mintedAt < USE.toNanos();
        }
    }

    String of(Cast who, String audience) {
        String key = who + " " + audience;
        @Nullable Token known = kept.get(key);
        if (known == null || !known.isGood()) {
            known = new Token(mint.apply(who, audience), System.nanoTime());
            kept.put(key, known);
        }
        return known.value();
    }
}
