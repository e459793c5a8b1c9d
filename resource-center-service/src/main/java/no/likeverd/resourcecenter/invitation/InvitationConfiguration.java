package no.likeverd.resourcecenter.invitation;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {

    @Bean
    Invitations invitations(AggregateStores stores, Clock clock) {
        return new Invitations(stores, clock);
    }

    @Bean
    Resumption invitationResumption(Invitations invitations, AnswerInvitation process) {
        return invitations.resumedBy(process::carryOn);
    }
}
