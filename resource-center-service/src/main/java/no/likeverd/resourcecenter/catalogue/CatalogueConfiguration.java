package no.likeverd.resourcecenter.catalogue;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    CatalogueSkills catalogueSkills(AggregateStores stores) {
        return new CatalogueSkills(stores);
    }

    @Bean
    Catalogue catalogue(CatalogueSkills skills, Clock clock) {
        return new Catalogue(skills, clock);
    }

    @Bean
    FollowCatalogue followCatalogue(Catalogue catalogue) {
        return new FollowCatalogue(catalogue);
    }

    /** What the messages have no words for is asked of the catalogue. */
    @Bean
    SmartInitializingSingleton skillsAreNamed(MessageSource words, Catalogue catalogue) {
        return () -> {
            if (words instanceof HierarchicalMessageSource messages) {
                messages.setParentMessageSource(new CatalogueWords(catalogue));
            }
        };
    }
}
