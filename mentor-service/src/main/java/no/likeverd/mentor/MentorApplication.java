package no.likeverd.mentor;

import no.likeverd.access.AccessConfiguration;
import no.likeverd.access.count.CountTasksConfiguration;
import no.likeverd.messaging.setup.MessagingConfiguration;
import no.likeverd.web.WebConfiguration;
import no.likeverd.web.pages.PagesConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Starts the mentor service, alone or inside another JVM. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({
    WebConfiguration.class,
    PagesConfiguration.class,
    MessagingConfiguration.class,
    AccessConfiguration.class,
    CountTasksConfiguration.class
})
public class MentorApplication {

    /** An application ready to run, whichever other contexts share its class path. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(MentorApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=mentor-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
