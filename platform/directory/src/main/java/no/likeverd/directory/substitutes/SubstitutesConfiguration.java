package no.likeverd.directory.substitutes;

import java.time.Clock;
import java.time.Period;
import no.likeverd.directory.employments.EmployedDays;
import no.likeverd.directory.roles.FindRoles;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.process.Resumption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubstitutesConfiguration {

    @Bean
    AggregateStore<SubstitutionPlan> substitutionPlans(AggregateStores stores) {
        return stores.of(AggregateType.of("directory", "substitution-plan", SubstitutionPlan.class));
    }

    @Bean
    Substitutes substitutes(
            AggregateStore<SubstitutionPlan> plans,
            AggregateStore<RoleGrant> roles,
            FindRoles findRoles,
            EmployedDays employed,
            @Value("${likeverd.directory.longest-substitution}") Period longest,
            Clock clock) {
        return new Substitutes(plans, roles, findRoles, new SubstitutionRules(roles, employed, longest, clock), clock);
    }

    @Bean
    Resumption substitutionResumption(AggregateStore<SubstitutionPlan> plans, Substitutes substitutes) {
        return new Resumption("substitution", plans, plan -> substitutes.carry());
    }
}
