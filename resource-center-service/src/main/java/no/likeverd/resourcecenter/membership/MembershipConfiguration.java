package no.likeverd.resourcecenter.membership;

import no.likeverd.messaging.process.Resumption;
import no.likeverd.resourcecenter.booking.BookAgreed;
import no.likeverd.resourcecenter.booking.CheckLine;
import no.likeverd.resourcecenter.calendar.Calendars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembershipConfiguration {

    @Bean
    Resumption membershipResumption(Calendars calendars, KeepMembership process, CheckLine line, BookAgreed agreed) {
        return calendars.resumedBy(expertId -> {
            process.carryOn(expertId);
            line.check(expertId);
            agreed.book(expertId);
        });
    }
}
