package no.likeverd.gateway.login;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The issuer that people log in at, and how long and how often.
 *
 * @param home the address that browsers know the gateway by
 * @param issuer as tokens spell it
 * @param authorizationUri where browsers are sent
 * @param tokenUri where the gateway itself fetches tokens
 * @param endSessionUri where browsers are sent when they log out; null when the issuer ends no sessions
 * @param longest how long one may stay logged in, however busy
 * @param sessionsEach how many browsers one person may be logged in with; the oldest is logged out
 * @param mostAMinute how often one address may try to log in
 */
@ConfigurationProperties("likeverd.login")
record LoginSettings(
        String clientId,
        String clientSecret,
        URI home,
        String issuer,
        String authorizationUri,
        String tokenUri,
        String jwksUri,
        @Nullable String endSessionUri,
        @DefaultValue("8h") Duration longest,
        @DefaultValue("5") int sessionsEach,
        @DefaultValue("30") int mostAMinute) {}
