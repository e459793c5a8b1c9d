package no.likeverd.resourcecenter.credential;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CredentialConfiguration {

    @Bean
    AllCredentials allCredentials(AggregateStores stores, Clock clock) {
        return new AllCredentials(stores, clock);
    }

    @Bean
    Resumption credentialResumption(AllCredentials all, ForgetCredentials process) {
        return all.resumedBy(process::resume);
    }
}
