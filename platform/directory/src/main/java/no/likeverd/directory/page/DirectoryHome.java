package no.likeverd.directory.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Actors;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.directory.digest.Digests;
import no.likeverd.directory.employments.FindEmployments;
import no.likeverd.directory.imports.Uploads;
import no.likeverd.directory.substitutes.Substitutes;
import no.likeverd.directory.substitutes.Substitution;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Fact;
import no.likeverd.web.pages.Home;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Task;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Component;

/** Substitutes that begin or end, imports to decide on, where one works under whom, and whether one is told by e-mail. */
@Component
class DirectoryHome implements Home {

    private static final String ME = "/directory/me";
    private static final int DAYS_BEFORE = 7;

    private final Actors actors;
    private final FindEmployments employments;
    private final Substitutes substitutes;
    private final Uploads uploads;
    private final Digests digests;
    private final PostRows posts;
    private final Replica replica;
    private final ReadersWords words;
    private final Clock clock;

    DirectoryHome(
            Actors actors,
            FindEmployments employments,
            Substitutes substitutes,
            Uploads uploads,
            Digests digests,
            PostRows posts,
            Replica replica,
            ReadersWords words,
            Clock clock) {
        this.actors = actors;
        this.employments = employments;
        this.substitutes = substitutes;
        this.uploads = uploads;
        this.digests = digests;
        this.posts = posts;
        this.replica = replica;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(String personId) {
        Actor actor = actors.actor(personId);
        List<Substitution> concerning = substitutes.concerning(personId);
        LocalDate today = LocalDate.now(clock);
        Stream<Task> ending = concerning.stream()
                .filter(one -> one.holder().equals(personId) && soon(today, one.lastDay()))
                .filter(one -> concerning.stream().noneMatch(other -> other.follows(one)))
                .map(one -> task(one.grantId(), "home.substitute.ends", one.substitute(), one.lastDay()));
        Stream<Task> beginning = concerning.stream()
                .filter(one -> one.substitute().equals(personId) && one.from().isAfter(today))
                .filter(one -> soon(today, one.from()))
                .map(one -> task(one.id(), "home.substitute.begins", one.holder(), one.from()));
        return Stream.of(ending, beginning, undecided(actor))
                .flatMap(tasks -> tasks)
                .toList();
    }

    private static boolean soon(LocalDate today, LocalDate day) {
        return !day.isAfter(today.plusDays(DAYS_BEFORE));
    }

    private Task task(String grantId, String label, String personId, LocalDate day) {
        return new Task(RolePages.ROOT + "/" + grantId, label, List.of(name(personId), day), day);
    }

    private Stream<Task> undecided(Actor actor) {
        return actor.has(Role.DIRECTORY_ADMINISTRATOR)
                ? uploads.waiting(actor.personId()).stream()
                        .map(id -> new Task("/directory/import/" + id, "home.import", List.of(), null))
                : Stream.of();
    }

    @Override
    public List<Fact> facts(String personId) {
        Actor actor = actors.actor(personId);
        PageRequest all = new PageRequest(0, PageRequest.MOST_ROWS);
        List<PostRows.Post> now =
                posts
                        .of(
                                actor,
                                employments
                                        .page(actor, "state.personId", personId, all)
                                        .rows())
                        .stream()
                        .filter(PostRows.Post::now)
                        .toList();
        Stream<Fact> work = now.stream().map(post -> new Fact("home.post", post(post), ME));
        Stream<Fact> leaders = now.stream()
                .map(PostRows.Post::leader)
                .filter(Objects::nonNull)
                .distinct()
                .map(leader -> new Fact("home.leader", leader, ME));
        Stream<Fact> standIns = substitutes.concerning(personId).stream()
                .map(one -> one.holder().equals(personId)
                        ? new Fact("home.forMe", period(one.substitute(), one), ME)
                        : new Fact("home.forOther", period(one.holder(), one), ME));
        return Stream.of(work, leaders, standIns, Stream.of(digest(personId)))
                .flatMap(facts -> facts)
                .toList();
    }

    /** Said to everybody: nobody is written to who has not found it. */
    private Fact digest(String personId) {
        String often = words.now().say("digest.often." + digests.often(personId));
        return new Fact("home.digest", often, ME + "/digest");
    }

    private String post(PostRows.Post post) {
        return words.now().say("home.post.value", post.post(), post.unit(), post.sharePercent());
    }

    private String period(String personId, Substitution one) {
        Words now = words.now();
        return now.say("home.period", name(personId), now.days(one.from(), one.to()));
    }

    /** Who stands in for the reader, or is stood in for by the reader, is known by name. */
    private String name(String personId) {
        return replica.nameOf(personId).orElseGet(() -> words.now().say("name.unknown"));
    }
}
