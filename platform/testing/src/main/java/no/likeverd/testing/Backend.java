package no.likeverd.testing;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where a run gets one of its servers from. */
enum Backend {
    GIVEN,
    DOCKER,
    EMBEDDED;

    static final String SETTING = "LIKEVERD_TEST_BACKEND";

    /** An address beats a wish, a wish beats what happens to be installed; a wish that cannot be met is an error. */
    static Backend choose(@Nullable String address, @Nullable String wish, BooleanSupplier dockerAnswers) {
        if (address != null) {
            return GIVEN;
        }
        return switch (wish) {
            case null -> dockerAnswers.getAsBoolean() ? DOCKER : EMBEDDED;
            case "embedded" -> EMBEDDED;
            case "docker" -> demandedDocker(dockerAnswers);
            default ->
                throw new IllegalStateException(
                        SETTING + " is '" + wish + "', but only 'docker' and 'embedded' are known");
        };
    }

    private static Backend demandedDocker(BooleanSupplier dockerAnswers) {
        if (dockerAnswers.getAsBoolean()) {
            return DOCKER;
        }
        throw new IllegalStateException(SETTING + " demands 'docker', but no Docker engine answers");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
