package no.likeverd.resourcecenter.credential;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Departure;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import org.springframework.stereotype.Component;

/** What somebody has shown is nobody's business any more once they have left; whoever comes back within that time need not show it again. */
@Component
class ForgetCredentials {

    static final int DAYS_AFTER_LEAVING = 90;

    private final AllCredentials all;
    private final Calendars calendars;
    private final Clock clock;

    ForgetCredentials(AllCredentials all, Calendars calendars, Clock clock) {
        this.all = all;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Repeatable: looks whether the time has come, and says when to look again. */
    void resume(String expertId) {
        Optional<LocalDate> forgottenOn =
                calendars.find(expertId).map(Aggregate::state).flatMap(ForgetCredentials::forgottenOn);
        if (forgottenOn.isEmpty()) {
            all.lookLater(expertId);
        } else if (forgottenOn.get().isAfter(LocalDate.now(clock))) {
            all.lookOn(expertId, forgottenOn.get());
        } else {
            all.change(expertId, null, null, Credentials::forgotten);
        }
    }

    /** Empty while the pool has the expert. */
    private static Optional<LocalDate> forgottenOn(ExpertCalendar expert) {
        return expert.member()
                ? Optional.empty()
                : expert.leaving().departure().map(Departure::on).map(day -> day.plusDays(DAYS_AFTER_LEAVING));
    }
}
