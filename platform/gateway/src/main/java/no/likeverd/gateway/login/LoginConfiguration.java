package no.likeverd.gateway.login;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/** OpenID Connect with code and PKCE; the tokens stay in the session. Who may do what is the services' to say. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(LoginSettings.class)
class LoginConfiguration {

    /** What the issuer is called in our own addresses. */
    static final String REGISTRATION = "likeverd";

    @Bean
    SecurityWebFilterChain browsers(
            ServerHttpSecurity http,
            ServerOAuth2AuthorizationRequestResolver resolver,
            ServerOAuth2AuthorizedClientRepository tokens,
            LoggedIn loggedIn,
            LogOutEverywhere everywhere,
            ServerLogoutSuccessHandler loggedOut) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable) // SameOrigin is the defence
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .headers(ServerHttpSecurity.HeaderSpec::disable) // each answer's own
                .authorizeExchange(requests -> requests.anyExchange().permitAll())
                .oauth2Login(login -> login.authorizationRequestResolver(resolver)
                        .authorizedClientRepository(tokens)
                        .authenticationSuccessHandler(loggedIn)
                        .authenticationFailureHandler(new LogInFailed()))
                .logout(logout -> logout.requiresLogout(
                                ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/session/logout"))
                        .logoutHandler(everywhere)
                        .logoutSuccessHandler(loggedOut))
                .build();
    }

    @Bean
    ReactiveClientRegistrationRepository issuer(LoginSettings settings) {
        Map<String, Object> more = new HashMap<>();
        if (settings.endSessionUri() != null) {
            more.put("end_session_endpoint", settings.endSessionUri());
        }
        return new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.home() + "/login/oauth2/code/" + REGISTRATION)
                .scope(OidcScopes.OPENID)
                .issuerUri(settings.issuer())
                .authorizationUri(settings.authorizationUri())
                .tokenUri(settings.tokenUri())
                .jwkSetUri(settings.jwksUri())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(more)
                .build());
    }

    @Bean
    ServerOAuth2AuthorizationRequestResolver resolver(ReactiveClientRegistrationRepository issuer) {
        return new AskIssuer(issuer);
    }

    @Bean
    ServerOAuth2AuthorizedClientRepository tokens() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AuthorizedClientManager renewing(
            ReactiveClientRegistrationRepository issuer, ServerOAuth2AuthorizedClientRepository tokens, Clock clock) {
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(issuer, tokens);
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.clock(clock))
                .build());
        return manager;
    }

    @Bean
    ServerLogoutSuccessHandler loggedOut(ReactiveClientRegistrationRepository issuer, LoginSettings settings) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(issuer);
        handler.setPostLogoutRedirectUri(settings.home() + "/");
        handler.setLogoutSuccessUrl(settings.home().resolve("/"));
        return handler;
    }
}
