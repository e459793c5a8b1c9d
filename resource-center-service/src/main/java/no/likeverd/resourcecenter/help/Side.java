package no.likeverd.resourcecenter.help;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who asks for help, and who gives it. */
enum Side {
    BORROWER,
    LENDER;

    /** The one that somebody has chosen in a list; null for both. */
    static @Nullable Side said(String name) {
        return Stream.of(values())
                .filter(side -> side.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
