package no.likeverd.standalone.issuer;

import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The demo issuer. Starts only under the Spring profile {@code demo}. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoSettings.class)
public class IssuerApplication {

    /** An application ready to run, whichever other contexts share its class path. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(IssuerApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=issuer");
    }

    public static void main(String[] args) {
        application().run(args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
