package no.likeverd.mentor.matching;

import java.util.Optional;

/** Says how well two fit, or that they are not possible; not why. */
@FunctionalInterface
public interface Fitting {
    Optional<Fit> of(PerformerProfile performer, MentorProfile mentor);
}
