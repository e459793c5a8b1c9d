package no.likeverd.web;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one person may ask for what costs much or gives much away, and one client for anything.
 *
 * @param limits by a name of their own, such as {@code search}
 * @param clientsMostAMinute for each client apart, all addresses taken together
 */
@ConfigurationProperties("likeverd.rates")
record RateSettings(
        Map<String, Limit> limits, @DefaultValue("600") int clientsMostAMinute) {

    /**
     * One limit.
     *
     * @param mostAMinute all its addresses taken together; as many at once, too
     * @param paths patterns of the addresses, reading and writing alike
     */
    record Limit(int mostAMinute, List<String> paths) {}
}
