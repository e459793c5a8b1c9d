package no.likeverd.web;

import org.jspecify.annotations.Nullable;

/** The version that the caller has read and means to change; absent when the caller does not care. */
public record IfMatch(@Nullable Long version) {

    /**
     * Where nobody may change what somebody else has changed meanwhile.
     *
     * @throws Problem 428 {@code IF_MATCH_MISSING} when the caller does not say
     */
    public long required() {
        if (version == null) {
            throw Problem.of(428, "IF_MATCH_MISSING", "Say in If-Match which version you have read");
        }
        return version;
    }
}
