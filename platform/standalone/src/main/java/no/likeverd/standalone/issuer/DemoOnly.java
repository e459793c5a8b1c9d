package no.likeverd.standalone.issuer;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Stops the context before any other bean exists unless somebody said on purpose that this is a demo. */
@Component
class DemoOnly implements BeanFactoryPostProcessor {

    static final String REFUSAL =
            "The demo issuer gives a token to anybody who asks. It starts only under the Spring profile 'demo' "
                    + "(spring.profiles.active=demo); for real use configure a real issuer.";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!beans.getBean(Environment.class).acceptsProfiles(Profiles.of("demo"))) {
            throw new IllegalStateException(REFUSAL);
        }
    }
}
