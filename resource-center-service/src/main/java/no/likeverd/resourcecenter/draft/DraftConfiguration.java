package no.likeverd.resourcecenter.draft;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    @Bean
    Drafts drafts(AggregateStores stores, Clock clock) {
        return new Drafts(stores, clock);
    }

    @Bean
    Resumption draftResumption(Drafts drafts, SendDraft process) {
        return drafts.resumedBy(process::resume);
    }
}
