package no.likeverd.standalone.story;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a step can tell: one sentence, and more for those who want to know. */
record Happened(String headline, List<String> notes) {

    static Happened that(String headline, String... notes) {
        return new Happened(headline, List.of(notes));
    }

    String detail() {
        return Stream.concat(Stream.of(headline), notes.stream()).collect(Collectors.joining("; "));
    }
}
