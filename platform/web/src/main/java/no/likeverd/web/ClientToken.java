package no.likeverd.web;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A token that a machine has got in its own name. Nobody has logged in for it, so it is nobody's. */
public final class ClientToken extends JwtAuthenticationToken {

    /** Begins the name of every client. No person's id has a colon, so the two are never taken for each other. */
    public static final String PREFIX = "client:";

    private static final long serialVersionUID = 1L;

    ClientToken(Jwt token, Collection<? extends GrantedAuthority> scopes, String clientId) {
        super(token, scopes, PREFIX + clientId);
    }
}
