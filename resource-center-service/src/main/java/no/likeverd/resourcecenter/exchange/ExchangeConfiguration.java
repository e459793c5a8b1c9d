package no.likeverd.resourcecenter.exchange;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import no.likeverd.resourcecenter.search.SearchIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    Competences competences(AggregateStores stores, Clock clock) {
        return new Competences(stores, clock);
    }

    @Bean
    Resumption competenceResumption(Competences competences) {
        return competences.resumedByTime();
    }

    @Bean
    SearchIndex competenceIndex() {
        return new SearchIndex();
    }

    @Bean
    FollowCompetences followCompetences(
            Competences competences, SearchIndex index, Themes themes, Districts districts, Clock clock) {
        return new FollowCompetences(competences, index, themes, districts, clock);
    }
}
