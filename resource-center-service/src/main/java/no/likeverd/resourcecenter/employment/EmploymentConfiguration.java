package no.likeverd.resourcecenter.employment;

import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmploymentConfiguration {

    @Bean
    KnownEmployments knownEmployments(AggregateStores stores) {
        return new KnownEmployments(stores);
    }
}
