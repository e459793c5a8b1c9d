package no.likeverd.resourcecenter.employment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import org.springframework.stereotype.Component;

/** As what people are employed. In which units is told to nobody. */
@Component
public class Posts {

    private final Replica replica;

    Posts(Replica replica) {
        this.replica = replica;
    }

    /** Whether a post is called so, whatever else is said of it: «Spesialpedagog, lesing» is a «spesialpedagog». */
    public static boolean isCalled(String post, String role) {
        return Pattern.compile(
                        "(?<![\\p{L}\\d])" + Pattern.quote(role) + "(?![\\p{L}\\d])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(post)
                .find();
    }

    /**
     * What the posts are called that these people have on the first day of a stay, by their ids; nothing for all but the centre.
     */
    public Map<String, List<String>> of(Actor actor, Collection<String> personIds, LocalDate on) {
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            return Map.of();
        }
        return replica.employmentsOf(personIds).stream()
                .filter(employment -> employment.activeOn(on))
                .collect(Collectors.groupingBy(
                        Employment::personId,
                        Collectors.mapping(
                                Employment::post,
                                Collectors.collectingAndThen(Collectors.toList(), posts -> posts.stream()
                                        .distinct()
                                        .sorted()
                                        .toList()))));
    }
}
