package no.likeverd.mentor.round;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to call mentors and performers, by their ids. */
record Names(Map<String, String> byId) {

    /** Null where the directory has not told of the person. */
    @Nullable String of(String id) {
        return byId.get(id);
    }
}
