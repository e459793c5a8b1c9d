package no.likeverd.resourcecenter.credential;

import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CredentialConfiguration {

    @Bean
    AllCredentials allCredentials(AggregateStores stores) {
        return new AllCredentials(stores);
    }
}
