package no.likeverd.standalone.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Mints short tokens that say who somebody is and for which service; never a name, never a role. */
@Component
class DemoTokens {

    static final Duration LIFETIME = Duration.ofMinutes(5);

    static final Set<String> AUDIENCES = Set.of("directory", "ladder", "assessment", "resource-center", "mentor");

    private final JwtEncoder encoder;
    private final DemoPeople people;
    private final String issuer;
    private final Clock clock;

    DemoTokens(JwtEncoder encoder, DemoPeople people, @Value("${likeverd.issuer.uri}") String issuer, Clock clock) {
        this.encoder = encoder;
        this.people = people;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A signed token for a person of the sample municipality and one service. */
    String mint(String person, String audience) {
        if (!people.includes(person)) {
            throw Refused.unknownPerson();
        }
        if (!AUDIENCES.contains(audience)) {
            throw Refused.unknownAudience();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var claims = JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .issuer(issuer)
                .subject(person)
                .audience(List.of(audience))
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    /** A machine's scope begins with its service. A token with any other scope, or none, is for all services. */
    static List<String> audiences(Set<String> scopes) {
        Set<String> named = scopes.stream()
                .filter(scope -> scope.contains("."))
                .map(scope -> scope.substring(0, scope.indexOf('.')))
                .collect(Collectors.toSet());
        boolean some = !named.isEmpty() && AUDIENCES.containsAll(named);
        return (some ? named : AUDIENCES).stream().sorted().toList();
    }
}
