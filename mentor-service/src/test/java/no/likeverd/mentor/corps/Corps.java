package no.likeverd.mentor.corps;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import no.likeverd.mentor.engagement.Engagement;
import no.likeverd.messaging.aggregate.Change;
import org.jspecify.annotations.Nullable;

/** Mentors as they are in tests. */
final class Corps {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final Clock NOON = on(TODAY);

    private Corps() {}

    static Clock on(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).atZone(OSLO).toInstant(), OSLO);
    }

    static Profile aProfile() {
        return claimed(TODAY.minusYears(2), TODAY.minusDays(1), TODAY).checked(TODAY);
    }

    static Profile.Claimed claimed(
            @Nullable LocalDate school, @Nullable LocalDate training, @Nullable LocalDate terms) {
        return new Profile.Claimed(
                school, training, terms, List.of("school", "health", "school"), List.of("staffing", "budget"), 12);
    }

    static Mentor aMentor() {
        return new Mentor(
                Mentors.idFor("p-1007"),
                "p-1007",
                "u-home-care-east",
                aProfile(),
                MentorStatus.ACTIVE,
                Engagement.NONE,
                TODAY,
                null);
    }

    static Mentor after(Change<Mentor> change) {
        return java.util.Objects.requireNonNull(change.state());
    }
}
