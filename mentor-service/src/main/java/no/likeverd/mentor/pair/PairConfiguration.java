package no.likeverd.mentor.pair;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PairConfiguration {

    @Bean
    Pairs pairs(AggregateStores stores, Clock clock) {
        return new Pairs(stores, clock);
    }

    @Bean
    Resumption endPairResumption(Pairs pairs, EndPair endPair) {
        return pairs.resumedBy(endPair::resume);
    }
}
