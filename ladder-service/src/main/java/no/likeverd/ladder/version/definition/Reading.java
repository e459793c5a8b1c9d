package no.likeverd.ladder.version.definition;

import java.util.List;

/** What came of reading a definition. */
public sealed interface Reading {

    /** The definition can be used. */
    record Sound(LadderDefinition definition) implements Reading {}

    /** It cannot; all that is wrong with it, from top to bottom, at most a hundred. */
    record Faulty(List<DefinitionError> errors) implements Reading {}
}
