package no.likeverd.web.pages;

import java.util.List;

/** What a service adds to a person's own page. It is asked in that person's name, and is told whose page it is. */
public interface Home {

    /** What waits for this person to do, most urgent first. */
    List<Task> tasks(String personId);

    /** What the person would like to know about oneself, as lines with a link. */
    List<Fact> facts(String personId);

    /** What several add, one after the other. */
    static Home of(List<Home> several) {
        return new Home() {
            @Override
            public List<Task> tasks(String personId) {
                return several.stream()
                        .flatMap(home -> home.tasks(personId).stream())
                        .toList();
            }

            @Override
            public List<Fact> facts(String personId) {
                return several.stream()
                        .flatMap(home -> home.facts(personId).stream())
                        .toList();
            }
        };
    }
}
