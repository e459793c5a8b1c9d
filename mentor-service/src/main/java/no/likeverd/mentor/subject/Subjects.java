package no.likeverd.mentor.subject;

import java.util.List;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Words;

/** What the pages offer; the API takes others too, and they are called by their codes. */
public final class Subjects {

    private static final List<String> TOPICS = List.of(
            "new-role",
            "difficult-talks",
            "conflicts",
            "budget",
            "staffing",
            "recruiting",
            "change",
            "cooperation",
            "priorities",
            "development");

    private static final List<String> SECTORS =
            List.of("care", "health", "school", "kindergarten", "culture", "planning", "technical", "administration");

    private Subjects() {}

    public static List<Option> topics(Words words) {
        return words.named("topic", TOPICS);
    }

    public static List<Option> sectors(Words words) {
        return words.named("sector", SECTORS);
    }
}
