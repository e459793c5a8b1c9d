package no.likeverd.mentor.line;

import java.util.List;
import java.util.Optional;
import no.likeverd.access.Employment;
import no.likeverd.access.Grant;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LineConfiguration {

    @Bean
    Organisation organisation(Replica replica) {
        return new Organisation() {
            @Override
            public Optional<Employment> employment(String employmentId) {
                return replica.employment(employmentId);
            }

            @Override
            public List<Employment> employmentsOf(String personId) {
                return replica.employmentsOf(personId);
            }

            @Override
            public List<Grant> grantsOf(String personId) {
                return replica.grantsOf(personId);
            }

            @Override
            public List<Grant> grantsIn(String unitId) {
                return replica.grantsIn(unitId);
            }

            @Override
            public Optional<String> above(String unitId) {
                return replica.unit(unitId).map(Unit::parentUnitId);
            }
        };
    }

    @Bean
    Careers careers(Organisation organisation) {
        return new Careers(organisation);
    }
}
