package no.likeverd.resourcecenter.intake;

import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    IntakeRuns intakeRuns(AggregateStores stores) {
        return new IntakeRuns(stores);
    }

    @Bean
    Resumption intakeResumption(IntakeRuns runs, CarryOutIntake process) {
        return runs.resumedBy(process::resume);
    }
}
