package no.likeverd.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway leads to, and how patient it is.
 *
 * @param parts the parts, in the order in which they are shown
 * @param demoIssuer the issuer of demo tokens, or null where a real one is used
 * @param homeTimeout how long a part may take to say what it adds to a person's own page
 * @param timeout how long a part may take to begin its answer
 * @param importTimeout the same for imports
 * @param atOnce how many requests a part may be answering at the same time, so that a slow one keeps no others waiting
 * @param bodyTimeout how long a client may take to send its request
 */
@ConfigurationProperties("likeverd.gateway")
public record Doors(
        List<Part> parts,
        @Nullable DemoIssuer demoIssuer,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("60s") Duration importTimeout,
        @DefaultValue("2s") Duration homeTimeout,
        @DefaultValue("256") int atOnce,
        @DefaultValue("20s") Duration bodyTimeout) {

    /** Where the demo issuer listens. */
    public record DemoIssuer(URI uri, URI managementUri) {
        Part asPart() {
            return new Part("issuer", List.of(uri), List.of(managementUri));
        }
    }

    /** Names of the services, the first segment of their addresses. */
    public List<String> serviceNames() {
        return parts.stream().map(Part::name).toList();
    }

    public boolean demo() {
        return demoIssuer != null;
    }

    /** Everything behind the gateway, the demo issuer last. */
    public List<Part> everything() {
        var all = new ArrayList<>(parts);
        if (demoIssuer != null) {
            all.add(demoIssuer.asPart());
        }
        return List.copyOf(all);
    }
}
