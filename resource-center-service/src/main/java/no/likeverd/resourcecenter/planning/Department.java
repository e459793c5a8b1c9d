package no.likeverd.resourcecenter.planning;

import java.util.Set;

/**
 * The unit that asks for help, as far as it makes one expert worth more to it than another.
 *
 * @param gladOf ids of experts whom it has had before and got much help of, by its own word
 */
public record Department(String unitId, Set<String> gladOf) {

    /** Where nobody has been. */
    public static final Department NONE = new Department("", Set.of());
}
