package no.likeverd.directory;

import no.likeverd.access.AccessConfiguration;
import no.likeverd.access.count.CountTasksConfiguration;
import no.likeverd.messaging.setup.MessagingConfiguration;
import no.likeverd.web.WebConfiguration;
import no.likeverd.web.pages.PagesConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The directory: the one owner of people, units, employments and roles. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({
    MessagingConfiguration.class,
    WebConfiguration.class,
    PagesConfiguration.class,
    AccessConfiguration.class,
    CountTasksConfiguration.class
})
public class DirectoryApplication {

    /** An application ready to run, whichever other contexts share its class path. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(DirectoryApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=directory-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
