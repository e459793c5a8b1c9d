package no.likeverd.directory.employments;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmploymentsConfiguration {

    @Bean
    AggregateStore<Employment> employments(AggregateStores stores) {
        return stores.of(AggregateType.of("directory", "employment", Employment.class)
                .withSnapshot(EmploymentStateV1::of)
                .indexedBy("state.personId", "state.unitId"));
    }

    @Bean
    Sight sight(AggregateStore<Employment> employments, Clock clock) {
        return new Sight(employments, clock);
    }

    @Bean
    FindEmployments findEmployments(AggregateStore<Employment> employments, Sight sight) {
        return new FindEmployments(employments, sight);
    }

    @Bean
    EmployedDays employedDays(AggregateStore<Employment> employments) {
        return new EmployedDays(employments);
    }
}
