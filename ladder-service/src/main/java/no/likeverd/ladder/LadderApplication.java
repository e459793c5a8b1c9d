package no.likeverd.ladder;

import no.likeverd.access.AccessConfiguration;
import no.likeverd.access.count.CountTasksConfiguration;
import no.likeverd.messaging.setup.MessagingConfiguration;
import no.likeverd.web.WebConfiguration;
import no.likeverd.web.pages.PagesConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The ladder service: ladders, what is needed and who is placed, and who is away. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({
    WebConfiguration.class,
    PagesConfiguration.class,
    MessagingConfiguration.class,
    AccessConfiguration.class,
    CountTasksConfiguration.class
})
public class LadderApplication {

    /** An application ready to run, whichever other contexts share its class path. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(LadderApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=ladder-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
