package no.likeverd.gateway.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Something to try for a minute: its words are {@code try.<role>.title} and {@code .1} to {@code .3}.
 *
 * @param page where it begins
 * @param personId whom to be for it; null where nobody is to be chosen
 */
record Trial(String role, String page, @Nullable String personId) {

    static final List<Trial> ALL = List.of(
            new Trial("EMPLOYEE", "/me", null),
            new Trial("LEADER", "/me", null),
            new Trial("ORDERER", "/resource-center/orders/new", null),
            new Trial("RESOURCE_CENTRE_LEADER", "/resource-center/inbox", null),
            new Trial("MENTOR_COORDINATOR", "/mentor/mentors/new", null),
            new Trial("HR_ADVISER", "/ladder/ladders", null),
            new Trial("UNION_REPRESENTATIVE", "/ladder/ladders", null),
            new Trial("DIRECTOR", "/ladder/ladders", null),
            new Trial("OPERATIONS", "/events", null));

    Trial by(List<DemoPeople.Card> cards) {
        return cards.stream()
                .filter(card -> card.role().equals(role))
                .findFirst()
                .map(card -> new Trial(role, page, card.personId()))
                .orElse(this);
    }

    /** Key of the words for each of its steps. */
    public List<String> steps() {
        return List.of("try." + role + ".1", "try." + role + ".2", "try." + role + ".3");
    }

    /** Where a click leads: through the log-in, where there is somebody to be. */
    public String address() {
        return personId == null
                ? page
                : UriComponentsBuilder.fromPath("/session/login")
                        .queryParam("person", personId)
                        .queryParam("to", page)
                        .build()
                        .toUriString();
    }
}
