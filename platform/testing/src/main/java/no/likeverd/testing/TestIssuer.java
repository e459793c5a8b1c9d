package no.likeverd.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An issuer of RS256 tokens with its key set on loopback; bad tokens too, for what a resource server must refuse. */
public final class TestIssuer implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration GIVEN_AGAIN = Duration.ofMinutes(1);

    /** To find a key takes seconds where code is compiled but once over. */
    private static final RSAKey OURS = newKey();

    private static final RSAKey A_STRANGERS = newKey();

    private final Clock clock;
    private final HttpServer server;
    private final Map<String, Given> given = new ConcurrentHashMap<>();

    private record Given(String token, Instant at) {}

    private TestIssuer(Clock clock, HttpServer server) {
        this.clock = clock;
        this.server = server;
    }

    public static TestIssuer start() {
        return start(Clock.systemUTC());
    }

    /** Tokens are issued at the time of the clock. */
    public static TestIssuer start(Clock clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestIssuer issuer = new TestIssuer(clock, server);
            String keys = new JWKSet(OURS.toPublicJWK()).toString();
            server.createContext("/jwks", exchange -> answer(exchange, keys));
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, issuer.metadata()));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String jwksUri() {
        return issuer() + "/jwks";
    }

    /** A good token: four minutes at least, for one audience. Signing takes longer than most of what is asked with it. */
    public String token(String personId, String audience) {
        Instant now = clock.instant();
        return given.compute(
                        audience + " " + personId,
                        (whose, last) -> isFresh(last, now) ? last : sign(personId, audience, now))
                .token();
    }

    private Given sign(String personId, String audience, Instant now) {
        return new Given(sign(OURS, claims(personId, audience, issuer(), now)), now);
    }

    /** A clock of a test may also go back. */
    private static boolean isFresh(@Nullable Given last, Instant now) {
        return last != null
                && !now.isBefore(last.at())
                && now.isBefore(last.at().plus(GIVEN_AGAIN));
    }

    /** A token signed with the right key in the name of any issuer. */
    public String token(String personId, String audience, String issuer) {
        return sign(OURS, claims(personId, audience, issuer, clock.instant()));
    }

    /** A token that ended an hour ago, beyond any tolerated skew of clocks. */
    public String expired(String personId, String audience) {
        Instant issuedAt = clock.instant().minus(Duration.ofHours(1)).minus(LIFETIME);
        return sign(OURS, claims(personId, audience, issuer(), issuedAt));
    }

    /** A token that is right in everything but the key, and claims to be signed by this issuer's. */
    public String signedByStranger(String personId, String audience) {
        return sign(A_STRANGERS, claims(personId, audience, issuer(), clock.instant()));
    }

    /** A good token but for what is changed in it. */
    public String token(String personId, String audience, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder(claims(personId, audience, issuer(), clock.instant()));
        change.accept(claims);
        return sign(OURS, claims.build());
    }

    /** A token that nobody has signed. */
    public String unsigned(String personId, String audience) {
        return new PlainJWT(claims(personId, audience, issuer(), clock.instant())).serialize();
    }

    /** A token signed with what everybody may read, as if that were a secret between two. */
    public String signedWithThePublicKey(String personId, String audience) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID(OURS.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims(personId, audience, issuer(), clock.instant()));
            token.sign(new MACSigner(OURS.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static JWTClaimsSet claims(String personId, String audience, String issuer, Instant issuedAt) {
        return new JWTClaimsSet.Builder()
                .subject(personId)
                .audience(audience)
                .issuer(issuer)
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(issuedAt.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .build();
    }

    private static String sign(RSAKey signingKey, JWTClaimsSet claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(OURS.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(signingKey));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String metadata() {
        return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer(), jwksUri());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
