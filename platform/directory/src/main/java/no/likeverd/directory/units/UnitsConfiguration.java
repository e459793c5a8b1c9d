package no.likeverd.directory.units;

import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UnitsConfiguration {

    @Bean
    AggregateStore<Unit> units(AggregateStores stores) {
        return stores.of(AggregateType.of("directory", "unit", Unit.class).withSnapshot(UnitStateV1::of));
    }

    @Bean
    FindUnits findUnits(AggregateStore<Unit> units) {
        return new FindUnits(units);
    }
}
