package no.likeverd.gateway;

import java.net.URI;
import java.util.List;

/**
 * A part of the platform behind the gateway.
 *
 * @param name the first segment of its paths, as in {@code /directory/v1/people}
 * @param uris where its API answers, one address for each of its instances
 * @param managementUris where the health of each instance answers, in the same order, never reachable through the gateway
 */
public record Part(String name, List<URI> uris, List<URI> managementUris) {

    public Part {
        if (uris.isEmpty() || uris.size() != managementUris.size()) {
            throw new IllegalArgumentException("%s needs as many addresses as management addresses: %s and %s"
                    .formatted(name, uris, managementUris));
        }
        uris = List.copyOf(uris);
        managementUris = List.copyOf(managementUris);
    }
}
