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
            DevelopmentRules development,
            StretchRules stretches,
            @Value("${likeverd.resource-center.days-to-answer:3}") int daysToAnswer) {
        return new Calendars(stores, clock, Duration.ofDays(daysToAnswer), new CalendarRules(development, stretches));
    }

    @Bean
    DevelopmentRules developmentRules(
            @Value("${likeverd.resource-center.development.working-days-out:10}") int workingDaysOut,
            @Value("${likeverd.resource-center.development.long-stay:10}") int longStay,
            @Value("${likeverd.resource-center.development.window-days:28}") int windowDays) {
        return new DevelopmentRules(workingDaysOut, longStay, windowDays);
    }

    @Bean
    StretchRules stretchRules(
            @Value("${likeverd.resource-center.stretch.most-months:4}") int mostMonths,
            @Value("${likeverd.resource-center.stretch.break-in-working-days:10}") int breakInWorkingDays) {
        return new StretchRules(mostMonths, breakInWorkingDays);
    }

    @Bean
    WeeklyMeeting weeklyMeeting(
            @Value("${likeverd.resource-center.weekly-meeting.day:THURSDAY}") DayOfWeek day,
            @Value("${likeverd.resource-center.weekly-meeting.at:14:00}") String at) {
        return new WeeklyMeeting(day, LocalTime.parse(at));
    }
}
