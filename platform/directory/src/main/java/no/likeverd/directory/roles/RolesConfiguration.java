package no.likeverd.directory.roles;

import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RolesConfiguration {

    @Bean
    AggregateStore<RoleGrant> roles(AggregateStores stores) {
        return stores.of(AggregateType.of("directory", "role", RoleGrant.class)
                .withSnapshot(RoleStateV1::of)
                .indexedBy("state.personId", "state.unitId"));
    }

    @Bean
    FindRoles findRoles(AggregateStore<RoleGrant> roles) {
        return new FindRoles(roles);
    }
}
