package no.likeverd.resourcecenter.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import no.likeverd.resourcecenter.feed.Secret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The one opening for who brings no token: reading an address of the exact form that a calendar's has. */
@Configuration(proxyBeanMethods = false)
class OpenCalendarsConfiguration {

    private static final Pattern ADDRESS =
            Pattern.compile(Pattern.quote(Secret.ROOT) + Secret.FORM.pattern() + "\\.ics");
    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain openCalendars(HttpSecurity http) {
        return http.securityMatcher(OpenCalendarsConfiguration::isCalendar)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> anonymous.authenticationFilter(new ByAddress()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static boolean isCalendar(HttpServletRequest request) {
        return READS.contains(request.getMethod())
                && ADDRESS.matcher(request.getRequestURI()).matches();
    }

    /** Each address is somebody of its own to the limits of how often one may ask; its secret stands nowhere. */
    private static final class ByAddress extends AnonymousAuthenticationFilter {

        private static final String KEY = "calendar";

        ByAddress() {
            super(KEY);
        }

        @Override
        protected Authentication createAuthentication(HttpServletRequest request) {
            return new AnonymousAuthenticationToken(
                    KEY, Secret.hash(request.getRequestURI()), AuthorityUtils.createAuthorityList("CALENDAR"));
        }
    }
}
