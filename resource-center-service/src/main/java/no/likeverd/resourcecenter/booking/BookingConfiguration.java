package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import no.likeverd.resourcecenter.order.Orders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BookingConfiguration {

    @Bean
    ExpertSwaps expertSwaps(AggregateStores stores, Clock clock) {
        return new ExpertSwaps(stores, clock);
    }

    @Bean
    Resumption swapExpertsResumption(ExpertSwaps swaps, SwapSteps process) {
        return swaps.resumedBy(process::resume);
    }

    @Bean
    Resumption fillOrderResumption(Orders orders, FillOrder process) {
        return orders.resumedBy(process::resume);
    }
}
