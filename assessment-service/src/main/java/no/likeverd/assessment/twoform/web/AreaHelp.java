package no.likeverd.assessment.twoform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One area as it stands beside the choices, made from the version alone: both sides read the same. */
record AreaHelp(String areaId, String name, String question, List<Choice> choices) {

    /** A level; the lowest has nothing that is seen. */
    record Choice(
            int rank,
            String label,
            @Nullable String criterion,
            @Nullable String example) {}
}
