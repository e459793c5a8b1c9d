package no.likeverd.resourcecenter.applying;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

    @Bean
    Applications applications(AggregateStores stores, Clock clock) {
        return new Applications(stores, clock);
    }

    @Bean
    Resumption applicationResumption(Applications applications, AnswerApplication process) {
        return applications.resumedBy(process::carryOn);
    }
}
