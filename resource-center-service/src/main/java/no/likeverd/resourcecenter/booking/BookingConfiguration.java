package no.likeverd.resourcecenter.booking;

import no.likeverd.messaging.process.Resumption;
import no.likeverd.resourcecenter.order.Orders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BookingConfiguration {

    @Bean
    Resumption fillOrderResumption(Orders orders, FillOrder process) {
        return orders.resumedBy(process::resume);
    }
}
