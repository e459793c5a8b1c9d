package no.likeverd.mentor.matching;

import java.util.List;
import java.util.Set;

/** Mentors and performers as the matching sees them. */
final class Profiles {

    private Profiles() {}

    static PerformerProfile performer(String id, boolean promised) {
        return new PerformerProfile(id, "p-" + id, Set.of("staffing"), Set.of("health"), List.of(), promised);
    }

    static MentorProfile mentor(String id) {
        return new MentorProfile(id, "p-" + id, Set.of("staffing"), Set.of("health"), 4, List.of());
    }
}
