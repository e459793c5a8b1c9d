package no.likeverd.resourcecenter;

import no.likeverd.access.AccessConfiguration;
import no.likeverd.access.count.CountTasksConfiguration;
import no.likeverd.messaging.setup.MessagingConfiguration;
import no.likeverd.web.WebConfiguration;
import no.likeverd.web.pages.PagesConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Starts the resource centre, alone or inside another JVM. */
@SpringBootApplication
@Import({
    MessagingConfiguration.class,
    WebConfiguration.class,
    PagesConfiguration.class,
    AccessConfiguration.class,
    CountTasksConfiguration.class
})
public class ResourceCenterApplication {

    /** The service with its own settings, ready to run. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ResourceCenterApplication.class)
                .properties("spring.config.name=resource-center-service");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
