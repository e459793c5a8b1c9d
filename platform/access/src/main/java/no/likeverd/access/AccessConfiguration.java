package no.likeverd.access;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.ParkedRecords;
import no.likeverd.web.pages.Home;
import no.likeverd.web.pages.KnownNames;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.messaging.Message;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a service imports to know who acts. Its settings list {@code directoryState} among its functions. */
@Configuration(proxyBeanMethods = false)
@Import({ParkedController.class, ParkedPages.class})
public class AccessConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    Replica replica(Inbox inbox) {
        return new Replica(inbox);
    }

    @Bean
    DescribedScopes describedScopes() {
        return new DescribedScopes();
    }

    @Bean
    Actors actors(Replica replica, Clock clock) {
        return new Actors(replica, clock);
    }

    @Bean
    ParkedEvents parkedEvents(ParkedRecords parked) {
        return new ParkedEvents(parked);
    }

    /** Before what the service itself has to tell. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Home operationsHome(@Value("${likeverd.service}") String service, Actors actors, ParkedEvents parked) {
        return new OperationsHome(service, actors, parked);
    }

    /** Everybody may read the own name. */
    @Bean
    KnownNames knownNames(Replica replica) {
        return replica::nameOf;
    }

    @Bean
    WebMvcConfigurer actorsInControllers(Actors actors) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(actors);
            }

            /** The API's description is open to everybody. */
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ClientGate()).excludePathPatterns("/*/v3/api-docs/**");
            }
        };
    }

    @Bean
    Consumer<Message<byte[]>> directoryState(Replica replica) {
        return replica::accept;
    }
}
