package no.likeverd.mentor.round;

import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoundConfiguration {

    @Bean
    Rounds rounds(AggregateStores stores) {
        return new Rounds(stores);
    }

    @Bean
    Resumption publishRoundResumption(Rounds rounds, PublishRound publishRound) {
        return rounds.resumedBy(publishRound::resume);
    }
}
