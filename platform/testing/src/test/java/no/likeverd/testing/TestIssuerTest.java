package no.likeverd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

/** Through the decoder that the services use, found by the issuer's own metadata. */
class TestIssuerTest {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private final JwtDecoder decoder = JwtDecoders.fromIssuerLocation(ISSUER.issuer());

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @Test
    void issuesATokenThatLivesFiveMinutes() {
        Jwt token = decoder.decode(ISSUER.token("person-1", "some-service"));
        assertThat(token.getSubject()).isEqualTo("person-1");
        assertThat(token.getAudience()).containsExactly("some-service");
        assertThat(token.getIssuer()).hasToString(ISSUER.issuer());
        assertThat(token.getId()).isNotBlank();
        assertThat(Duration.between(token.getIssuedAt(), Objects.requireNonNull(token.getExpiresAt())))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void issuesAnExpiredToken() {
        assertRefused(ISSUER.expired("person-1", "some-service"), "expired");
    }

    @Test
    void issuesATokenSignedByAStranger() {
        assertRefused(ISSUER.signedByStranger("person-1", "some-service"), "signature");
    }

    @Test
    void issuesATokenInTheNameOfAnother() {
        assertRefused(ISSUER.token("person-1", "some-service", "http://127.0.0.1:1"), "iss");
    }

    private void assertRefused(String token, String reason) {
        assertThatThrownBy(() -> decoder.decode(token))
                .isInstanceOf(BadJwtException.class)
                .hasMessageContaining(reason);
    }
}
