package no.likeverd.assessment.course;

import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CourseConfiguration {

    @Bean
    CourseRecords courseRecords(AggregateStores stores) {
        return new CourseRecords(stores);
    }
}
