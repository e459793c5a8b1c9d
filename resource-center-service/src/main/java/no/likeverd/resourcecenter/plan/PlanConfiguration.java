package no.likeverd.resourcecenter.plan;

import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    Plans plans(AggregateStores stores) {
        return new Plans(stores);
    }

    @Bean
    Resumption planResumption(Plans plans, CarryOutPlan process) {
        return plans.resumedBy(process::resume);
    }
}
