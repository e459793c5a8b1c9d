package no.likeverd.directory.digest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the directory needs of a part's answer. */
record TasksCounted(
        String digestId,
        String personId,
        String part,
        int tasks,
        int late,
        @Nullable LocalDate nearestDue) {

    static String type(String part) {
        return "no.likeverd." + part + ".tasks-counted.v1";
    }
}
