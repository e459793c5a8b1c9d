package no.likeverd.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Spring Authorization Server with one key pair that lives as long as the process. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

    @Bean
    SecurityFilterChain everything(HttpSecurity http, DemoPeople people) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .addFilterAfter(new DemoLogin(people), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(DemoLogin.AUTHORIZE)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(exceptions ->
                        exceptions.defaultAuthenticationEntryPointFor(new ChoosePerson(people), DemoLogin::isFor))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie says who somebody is, so there is nothing that a foreign page could borrow.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/demo/**"))
                .build();
    }

    /** Says who somebody is, by which client and for which services; never a name, never a role. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> forServices() {
        return context -> {
            if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
                context.getClaims()
                        .claim("client_id", context.getRegisteredClient().getClientId())
                        .audience(DemoTokens.audiences(context.getAuthorizedScopes()));
            }
        };
    }

    @Bean
    AuthorizationServerSettings settings(@Value("${likeverd.issuer.uri}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        var key = new RSAKeyGenerator(2048)
                .keyID(UUID.randomUUID().toString())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }
}
