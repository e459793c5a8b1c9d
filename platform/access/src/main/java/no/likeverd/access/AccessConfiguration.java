package no.likeverd.access;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import no.likeverd.messaging.inbox.Inbox;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a service imports to know who acts. Its settings list {@code directoryState} among its functions. */
@Configuration(proxyBeanMethods = false)
@Import(ParkedController.class)
public class AccessConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    Replica replica(Inbox inbox) {
        return new Replica(inbox);
    }

    @Bean
    Actors actors(Replica replica, Clock clock) {
        return new Actors(replica, clock);
    }

    @Bean
    WebMvcConfigurer actorsInControllers(Actors actors) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(actors);
            }
        };
    }

    @Bean
    Consumer<Message<byte[]>> directoryState(Replica replica) {
        return replica::accept;
    }
}
