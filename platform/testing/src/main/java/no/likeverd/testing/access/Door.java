package no.likeverd.testing.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a walk knocks. */
interface Door {

    /** What a request can be about: each of the sides, or nothing in particular. */
    List<@Nullable Side> subjects(Endpoint endpoint);

    Answer ask(Endpoint endpoint, Caller caller, @Nullable Side about);

    /** All documents of the service, as they are. */
    Map<String, String> everything();
}
