package no.likeverd.resourcecenter.calendar;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    Calendars calendars(AggregateStores stores, Clock clock) {
        return new Calendars(stores, clock);
    }
}
