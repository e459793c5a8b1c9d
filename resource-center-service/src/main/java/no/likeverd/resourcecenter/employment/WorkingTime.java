package no.likeverd.resourcecenter.employment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is employed for more than full time, over all posts. It keeps nobody from being booked: it happens between two posts, and
 * whoever books looks at the hours. In which units the posts are is told to nobody.
 */
@Component
public class WorkingTime {

    private static final int FULL = 100;

    private final Replica replica;
    private final Clock clock;

    WorkingTime(Replica replica, Clock clock) {
        this.replica = replica;
        this.clock = clock;
    }

    /**
     * More than full time.
     *
     * @param percent of full time, the most on any day that was asked about
     * @param from the first of those days on which it is as much
     */
    public record Above(int percent, LocalDate from) {}

    /**
     * Those of these people who are above full time on a day of a period, by their ids; nothing for all but the centre.
     *
     * @param from first day
     * @param to first day after it
     */
    public Map<String, Above> of(Actor actor, Collection<String> personIds, LocalDate from, LocalDate to) {
        return actor.has(Role.RESOURCE_CENTRE_LEADER) ? above(personIds, from, to) : Map.of();
    }

    /** One person from today on; nothing for all but the centre and the person. */
    public Optional<Above> fromToday(Actor actor, String personId) {
        boolean sees = actor.has(Role.RESOURCE_CENTRE_LEADER) || personId.equals(actor.personId());
        return sees
                ? Optional.ofNullable(
                        above(List.of(personId), LocalDate.now(clock), null).get(personId))
                : Optional.empty();
    }

    private Map<String, Above> above(Collection<String> personIds, LocalDate from, @Nullable LocalDate to) {
        Map<String, List<Employment>> posts =
                replica.employmentsOf(personIds).stream().collect(Collectors.groupingBy(Employment::personId));
        return posts.entrySet().stream()
                .flatMap(person ->
                        most(person.getValue(), from, to).map(most -> Map.entry(person.getKey(), most)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Together posts are never more than on a day on which one of them begins, or on the first that is asked about. */
    static Optional<Above> most(List<Employment> posts, LocalDate from, @Nullable LocalDate to) {
        return Stream.concat(Stream.of(from), posts.stream().map(Employment::from))
                .filter(day -> !day.isBefore(from) && (to == null || day.isBefore(to)))
                .distinct()
                .sorted()
                .map(day -> new Above(together(posts, day), day))
                .filter(above -> above.percent() > FULL)
                .reduce((most, next) -> next.percent() > most.percent() ? next : most);
    }

    private static int together(List<Employment> posts, LocalDate day) {
        return posts.stream()
                .filter(post -> post.activeOn(day))
                .mapToInt(Employment::sharePercent)
                .sum();
    }
}
