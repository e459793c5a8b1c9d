package no.likeverd.assessment;

import no.likeverd.access.AccessConfiguration;
import no.likeverd.access.count.CountTasksConfiguration;
import no.likeverd.messaging.setup.MessagingConfiguration;
import no.likeverd.web.WebConfiguration;
import no.likeverd.web.pages.PagesConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The assessment service: two-form assessments, courses, and its own view of ladder versions and of the directory. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({
    WebConfiguration.class,
    PagesConfiguration.class,
    MessagingConfiguration.class,
    AccessConfiguration.class,
    CountTasksConfiguration.class
})
public class AssessmentApplication {

    /** An application ready to run, whichever other contexts share its class path. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(AssessmentApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=assessment-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
