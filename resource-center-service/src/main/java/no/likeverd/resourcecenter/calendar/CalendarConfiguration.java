package no.likeverd.resourcecenter.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    Calendars calendars(
            AggregateStores stores,
            Clock clock,
            DevelopmentRules rules,
            @Value("${likeverd.resource-center.days-to-answer:3}") int daysToAnswer) {
        return new Calendars(stores, clock, Duration.ofDays(daysToAnswer), rules);
    }

    @Bean
    DevelopmentRules developmentRules(
            @Value("${likeverd.resource-center.development.working-days-out:10}") int workingDaysOut,
            @Value("${likeverd.resource-center.development.long-stay:10}") int longStay,
            @Value("${likeverd.resource-center.development.window-days:28}") int windowDays) {
        return new DevelopmentRules(workingDaysOut, longStay, windowDays);
    }

    @Bean
    WeeklyMeeting weeklyMeeting(
            @Value("${likeverd.resource-center.weekly-meeting.day:THURSDAY}") DayOfWeek day,
            @Value("${likeverd.resource-center.weekly-meeting.at:14:00}") String at) {
        return new WeeklyMeeting(day, LocalTime.parse(at));
    }
}
