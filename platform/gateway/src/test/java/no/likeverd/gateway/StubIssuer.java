package no.likeverd.gateway;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets in whoever is named, as an OpenID provider does: code, then tokens. */
public final class StubIssuer implements AutoCloseable {

    /** To find a key takes seconds where code is compiled but once over. */
    private static final RSAKey KEY = newKey();

    private final HttpServer server;

    private StubIssuer(HttpServer server) {
        this.server = server;
    }

    public static StubIssuer start() throws Exception {
        var stub = new StubIssuer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        stub.server.createContext("/authorize", stub::authorize);
        stub.server.createContext("/token", stub::token);
        stub.server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(KEY.toPublicJWK()).toString()));
        stub.server.start();
        return stub;
    }

    /** What a gateway on this port has to know of it. */
    public Stream<String> settings(int port) {
        return Stream.of(
                "--server.port=" + port,
                "--likeverd.login.home=http://127.0.0.1:" + port,
                "--likeverd.login.issuer=" + uri(),
                "--likeverd.login.authorization-uri=" + uri() + "/authorize",
                "--likeverd.login.token-uri=" + uri() + "/token",
                "--likeverd.login.jwks-uri=" + uri() + "/jwks");
    }

    private String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The code holds all there is to know: who, and the number used once. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        String back = java.net.URLDecoder.decode(asked.get("redirect_uri"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        back + "?state=" + asked.get("state") + "&code="
                                + URLEncoder.encode(
                                        asked.get("login_hint") + "|" + asked.get("nonce"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String code = Stream.of(form.split("&", -1))
                .filter(field -> field.startsWith("code="))
                .map(field -> java.net.URLDecoder.decode(field.substring(5), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        String person = code.substring(0, code.indexOf('|'));
        String answer = """
                {"access_token":"token-of-%s","token_type":"Bearer","expires_in":300,"id_token":"%s"}""".formatted(person, idToken(person, code.substring(code.indexOf('|') + 1)));
        answer(exchange, answer);
    }

    private String idToken(String person, String nonce) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .subject(person)
                            .issuer(uri())
                            .audience("likeverd-gateway")
                            .claim("nonce", nonce)
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                            .build());
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
