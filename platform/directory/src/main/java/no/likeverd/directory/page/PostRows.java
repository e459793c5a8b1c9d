package no.likeverd.directory.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.people.FindPeople;
import no.likeverd.directory.units.FindUnits;
import no.likeverd.messaging.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts for people: names of units, and names of people as far as the reader may know them. */
@Component
class PostRows {

    private final FindPeople people;
    private final FindUnits units;
    private final Replica replica;
    private final Clock clock;

    PostRows(FindPeople people, FindUnits units, Replica replica, Clock clock) {
        this.people = people;
        this.units = units;
        this.replica = replica;
        this.clock = clock;
    }

    /** A post; {@code person} and {@code leader} are null where the reader may not know the name. */
    record Post(
            String personId,
            @Nullable String person,
            String unitId,
            String unit,
            String post,
            int sharePercent,
            @Nullable String leader,
            LocalDate from,
            @Nullable LocalDate to,
            boolean now) {}

    List<Post> of(Actor actor, Collection<Aggregate<Employment>> employments) {
        List<Employment> posts = employments.stream().map(Aggregate::state).toList();
        Map<String, String> names = people.names(
                actor,
                posts.stream()
                        .flatMap(post ->
                                Stream.concat(Stream.of(post.personId()), Stream.ofNullable(post.leaderPersonId())))
                        .toList());
        Map<String, String> unitNames =
                units.names(posts.stream().map(Employment::unitId).toList());
        return posts.stream().map(post -> row(actor, post, names, unitNames)).toList();
    }

    private Post row(Actor actor, Employment post, Map<String, String> names, Map<String, String> unitNames) {
        return new Post(
                post.personId(),
                names.get(post.personId()),
                post.unitId(),
                unitNames.getOrDefault(post.unitId(), post.unitId()),
                post.post(),
                post.sharePercent(),
                leader(actor, post, names),
                post.from(),
                post.to(),
                holds(post));
    }

    /** Everybody knows who leads them. */
    private @Nullable String leader(Actor actor, Employment post, Map<String, String> names) {
        String leader = post.leaderPersonId();
        if (leader == null) {
            return null;
        }
        return post.personId().equals(actor.personId()) ? replica.nameOf(leader).orElse(null) : names.get(leader);
    }

    private boolean holds(Employment post) {
        LocalDate today = LocalDate.now(clock);
        LocalDate to = post.to();
        return !post.from().isAfter(today) && (to == null || to.isAfter(today));
    }
}
