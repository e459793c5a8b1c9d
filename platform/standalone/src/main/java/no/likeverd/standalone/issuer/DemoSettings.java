package no.likeverd.standalone.issuer;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What the demo issuer is told when it starts. */
@ConfigurationProperties("likeverd.demo")
record DemoSettings(Client gateway, Machine machine) {

    /**
     * The gateway as a client.
     *
     * @param secret made anew by whoever starts both
     * @param home the address that browsers know the gateway by
     */
    record Client(String id, String secret, URI home) {}

    /**
     * A machine that gets tokens in its own name.
     *
     * @param secret known to everybody: the demo lets in whoever asks
     * @param scopes what it may ask for
     */
    record Machine(String id, String secret, Set<String> scopes) {}
}
