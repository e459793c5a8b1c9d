package no.likeverd.testing.access;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.TestIssuer;

/** Every kind of token that a service must not take, by what is wrong with it. */
public final class BadTokens {

    private BadTokens() {}

    /** Tokens in the name of somebody whom the service knows: all else about them would be right. */
    public static Map<String, String> of(TestIssuer issuer, String personId, String audience) {
        String good = issuer.token(personId, audience);
        Date inAThousandYears = Date.from(Instant.EPOCH.plusSeconds(32_503_680_000L));
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("no token at all", "x");
        bad.put("expired", issuer.expired(personId, audience));
        bad.put("without an end", issuer.token(personId, audience, claims -> claims.expirationTime(null)));
        bad.put("not yet valid", issuer.token(personId, audience, claims -> claims.notBeforeTime(inAThousandYears)));
        bad.put("forged signature", issuer.signedByStranger(personId, audience));
        bad.put("changed afterwards", changed(good));
        bad.put("without its signature", good.substring(0, good.lastIndexOf('.') + 1));
        bad.put("wrong issuer", issuer.token(personId, audience, "https://elsewhere.example"));
        bad.put("without an issuer", issuer.token(personId, audience, claims -> claims.issuer(null)));
        bad.put("wrong audience", issuer.token(personId, "another-service"));
        bad.put("without an audience", issuer.token(personId, audience, claims -> claims.audience(List.of())));
        bad.put("alg=none", issuer.unsigned(personId, audience));
        bad.put("HS256 with the public key", issuer.signedWithThePublicKey(personId, audience));
        bad.put("missing subject", issuer.token(personId, audience, claims -> claims.subject(null)));
        bad.put("empty subject", issuer.token(personId, audience, claims -> claims.subject(" ")));
        return bad;
    }

    /** The same signature under other claims. */
    private static String changed(String token) {
        String[] parts = token.split("\\.", -1);
        char first = parts[1].charAt(20);
        String claims = parts[1].substring(0, 20) + (first == 'A' ? 'B' : 'A') + parts[1].substring(21);
        return parts[0] + "." + claims + "." + parts[2];
    }
}
