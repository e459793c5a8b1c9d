package no.likeverd.mentor.line;

import java.util.List;
import java.util.Optional;
import no.likeverd.access.Employment;
import no.likeverd.access.Grant;

/** What is asked of the directory. */
public interface Organisation {

    Optional<Employment> employment(String employmentId);

    /** All posts of a person, past and coming ones too. */
    List<Employment> employmentsOf(String personId);

    /** All roles of a person, past and coming ones too. */
    List<Grant> grantsOf(String personId);

    /** All roles in a unit, past and coming ones too. */
    List<Grant> grantsIn(String unitId);

    /** The unit above. */
    Optional<String> above(String unitId);
}
