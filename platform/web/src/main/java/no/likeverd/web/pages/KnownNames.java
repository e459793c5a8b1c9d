package no.likeverd.web.pages;

import java.util.Optional;

/** What to call the one who reads. */
@FunctionalInterface
public interface KnownNames {

    Optional<String> of(String personId);
}
