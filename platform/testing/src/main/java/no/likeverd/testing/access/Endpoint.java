package no.likeverd.testing.access;

import no.likeverd.testing.api.ApiDocument.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A method and an address that a service answers.
 *
 * @param described the API's description; null for a page
 */
record Endpoint(String method, String path, @Nullable Operation described) {

    String name() {
        return method + " " + path;
    }

    boolean isPage() {
        return described == null;
    }

    boolean reads() {
        return method.equals("GET");
    }
}
