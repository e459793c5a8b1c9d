package no.likeverd.directory.people;

import no.likeverd.directory.employments.Sight;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    AggregateStore<Person> people(AggregateStores stores) {
        return stores.of(AggregateType.of("directory", "person", Person.class).withSnapshot(PersonStateV1::of));
    }

    @Bean
    FindPeople findPeople(AggregateStore<Person> people, Sight sight) {
        return new FindPeople(people, sight);
    }
}
