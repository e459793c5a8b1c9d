package no.likeverd.resourcecenter.help;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HelpConfiguration {

    @Bean
    Helps helps(AggregateStores stores, Clock clock) {
        return new Helps(stores, clock);
    }

    @Bean
    Resumption helpResumption(Helps helps) {
        return helps.resumedByTime();
    }
}
