package no.likeverd.web;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/**
 * Tells machines from people. Where nobody has logged in the subject of a token is the client itself (RFC 9068, 2.2); an
 * issuer that does otherwise gives its clients tokens of somebody whom the directory has never told of.
 */
final class WhoseToken implements Converter<Jwt, AbstractAuthenticationToken> {

    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Collection<GrantedAuthority> granted = scopes.convert(token);
        String subject = Objects.requireNonNull(token.getSubject(), "tokens without a subject get no further");
        return subject.equals(client(token))
                ? new ClientToken(token, granted, subject)
                : new JwtAuthenticationToken(token, granted, subject);
    }

    /** Who asked for the token: by RFC 9068, or as OpenID Connect says it. */
    private static @Nullable String client(Jwt token) {
        String client = token.getClaimAsString("client_id");
        return client == null ? token.getClaimAsString("azp") : client;
    }
}
