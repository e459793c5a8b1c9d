package no.likeverd.standalone.issuer;

import java.time.Duration;
import java.util.UUID;
import no.likeverd.standalone.issuer.DemoSettings.Client;
import no.likeverd.standalone.issuer.DemoSettings.Machine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the gateway, on behalf of a person who has logged in, and a machine in its own name. */
@Configuration(proxyBeanMethods = false)
class DemoClients {

    private static final Duration WORKING_DAY = Duration.ofHours(8);

    @Bean
    RegisteredClientRepository clients(DemoSettings settings) {
        return new InMemoryRegisteredClientRepository(gateway(settings.gateway()), machine(settings.machine()));
    }

    /** A refresh token is good for one use, so a stolen one is noticed. */
    private static RegisteredClient gateway(Client client) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(client.id())
                .clientSecret("{noop}" + client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(client.home() + "/login/oauth2/code/likeverd")
                .postLogoutRedirectUri(client.home() + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(DemoTokens.LIFETIME)
                        .refreshTokenTimeToLive(WORKING_DAY)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient machine(Machine machine) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(machine.id())
                .clientSecret("{noop}" + machine.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(machine.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(DemoTokens.LIFETIME)
                        .build())
                .build();
    }
}
