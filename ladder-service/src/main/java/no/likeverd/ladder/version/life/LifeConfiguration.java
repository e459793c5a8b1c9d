package no.likeverd.ladder.version.life;

import no.likeverd.ladder.version.LadderVersions;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LifeConfiguration {

    @Bean
    Resumption supersedeVersionsResumption(LadderVersions versions, SupersedeVersions process) {
        return versions.resumedBy(process::carryOn);
    }
}
