package no.likeverd.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import no.likeverd.messaging.aggregate.PageRequest;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What a service imports for its HTTP side. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ErrorAnswers.class})
@EnableConfigurationProperties(RateSettings.class)
public class WebConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IdempotencyKey.class, IfMatch.class, PageRequest.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Arguments());
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        FilterRegistrationBean<Correlation> filter = new FilterRegistrationBean<>(new Correlation());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    SecurityProblems securityProblems(JsonMapper mapper, ObjectProvider<ProblemPage> page) {
        return new SecurityProblems(mapper, page.getIfAvailable(() -> ProblemPage.NONE));
    }

    @Bean
    FilterRegistrationBean<IssuerAway> issuerAway(SecurityProblems problems) {
        FilterRegistrationBean<IssuerAway> filter = new FilterRegistrationBean<>(new IssuerAway(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ConcreteType> concreteType(SecurityProblems problems) {
        FilterRegistrationBean<ConcreteType> filter = new FilterRegistrationBean<>(new ConcreteType(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return filter;
    }

    @Bean
    FilterRegistrationBean<UnreadableForms> unreadableForms(SecurityProblems problems) {
        FilterRegistrationBean<UnreadableForms> filter = new FilterRegistrationBean<>(new UnreadableForms(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return filter;
    }

    @Bean
    RequestRejectedHandler rejected(SecurityProblems problems) {
        return (request, response, e) -> problems.rejected(request, response);
    }

    /** The valve comes after Tomcat's own, so it is the first to answer. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatProblems(JsonMapper mapper) {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(TomcatProblems.class.getName());
            host.getPipeline().addValve(new TomcatProblems(mapper));
        });
    }

    /** Each filter of the chain would be measured, on every request, for figures that nothing shows. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Tokens only, no sessions; the API's description and the management port's addresses are open. */
    @Bean
    SecurityFilterChain tokens(
            HttpSecurity http, SecurityProblems problems, @Value("${likeverd.service}") String service) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookies here, so nothing to ride on
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/" + service + "/v3/api-docs/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new WhoseToken()))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /**
     * Issuer, audience, algorithm and time are all checked, and a token must end some time and name somebody; the keys are
     * fetched when the first token comes.
     */
    @Bean
    JwtDecoder jwtDecoder(
            @Value("${likeverd.issuer.uri}") String issuer,
            @Value("${likeverd.issuer.jwks-uri}") String jwks,
            @Value("${likeverd.service}") String service) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(jwks)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator(Duration.ofSeconds(30));
        times.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtClaimValidator<String>(JwtClaimNames.SUB, WebConfiguration::namesSomebody),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(service)));
        return decoder;
    }

    private static boolean namesSomebody(@Nullable String subject) {
        return subject != null && !subject.isBlank();
    }

    @Bean
    RateLimits rateLimits(RateSettings settings, ObjectProvider<Clock> clock) {
        return new RateLimits(settings, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    WebMvcConfigurer limited(RateLimits limits) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(limits);
            }
        };
    }

    @Bean
    OpenApiCustomizer limitsDescribed(RateLimits limits) {
        return document -> document.getPaths().forEach((path, item) -> {
            if (limits.at(path)) {
                item.readOperations().forEach(operation -> Described.refuse(operation, Set.of(429)));
            }
        });
    }

    /** Registered first, so it is asked last. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    Nullables nullables() {
        return new Nullables();
    }

    @Bean
    Described described() {
        return new Described();
    }

    @Bean
    OpenAPI description(@Value("${likeverd.service}") String service) {
        return new OpenAPI()
                .info(new Info().title("Likeverd " + service).version("v1").license(new License().name("Apache-2.0")))
                .components(Described.problem(new Components())
                        .addSecuritySchemes(
                                Described.PEOPLE,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("Of a person who has logged in"))
                        .addSecuritySchemes(
                                Described.MACHINES,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description(
                                                "Of a machine, in its own name (client credentials); operations that"
                                                        + " take one name the scope that it needs")))
                .addSecurityItem(new SecurityRequirement().addList(Described.PEOPLE));
    }
}
