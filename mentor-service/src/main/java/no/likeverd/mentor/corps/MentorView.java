package no.likeverd.mentor.corps;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mentor as the mentor and the coordinator see one. */
record MentorView(
        String mentorId,
        String personId,
        @Nullable String name,
        String unitId,
        MentorStatus status,
        boolean inPair,
        LocalDate leaderSchoolCompletedOn,
        LocalDate mentorTrainingCompletedOn,
        LocalDate termsAcceptedOn,
        List<String> sectors,
        List<String> topics,
        int experienceYears,
        LocalDate joinedOn) {

    static MentorView of(Mentor mentor, @Nullable String name) {
        Profile profile = mentor.profile();
        return new MentorView(
                mentor.mentorId(),
                mentor.personId(),
                name,
                mentor.unitId(),
                mentor.status(),
                !mentor.engagement().free(),
                profile.leaderSchoolCompletedOn(),
                profile.mentorTrainingCompletedOn(),
                profile.termsAcceptedOn(),
                profile.sectors(),
                profile.topics(),
                profile.experienceYears(),
                mentor.joinedOn());
    }
}
