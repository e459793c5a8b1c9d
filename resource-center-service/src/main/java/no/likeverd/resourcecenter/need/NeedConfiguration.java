package no.likeverd.resourcecenter.need;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedConfiguration {

    @Bean
    Needs needs(AggregateStores stores, Clock clock) {
        return new Needs(stores, clock);
    }

    @Bean
    Resumption needResumption(Needs needs, KeepNeed process) {
        return needs.resumedBy(process::passTime);
    }
}
