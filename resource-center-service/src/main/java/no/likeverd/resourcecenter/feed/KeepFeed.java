package no.likeverd.resourcecenter.feed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Actors;
import no.likeverd.access.Role;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.pool.FindExperts;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * People make addresses for their calendars, make them anew and end them. An address is good for as long as its owner may see
 * the bookings.
 */
@Component
class KeepFeed {

    /** The centre's calendar is of nobody in particular. */
    static final String ALL = "all";

    private final Feeds feeds;
    private final Actors actors;
    private final Calendars calendars;
    private final FindExperts experts;
    private final Clock clock;

    KeepFeed(Feeds feeds, Actors actors, Calendars calendars, FindExperts experts, Clock clock) {
        this.feeds = feeds;
        this.actors = actors;
        this.calendars = calendars;
        this.experts = experts;
        this.clock = clock;
    }

    /** A calendar that somebody may have, and has where {@code feed} is there. */
    record Offered(FeedKind kind, String of, @Nullable Feed feed) {}

    List<Offered> offered(Actor actor) {
        List<Offered> all = new ArrayList<>();
        experts.own(actor).stream()
                .filter(ExpertCalendar::member)
                .forEach(expert -> all.add(offered(actor, FeedKind.EXPERT, expert.expertId())));
        Stream.of(Role.LEADER, Role.ORDERER)
                .flatMap(role -> actor.units(role).stream())
                .distinct()
                .sorted()
                .forEach(unitId -> all.add(offered(actor, FeedKind.UNIT, unitId)));
        if (actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            all.add(offered(actor, FeedKind.CENTRE, ALL));
        }
        return all;
    }

    private Offered offered(Actor actor, FeedKind kind, String of) {
        Feed feed = feeds.find(Feeds.idOf(actor.personId(), kind, of))
                .filter(Feed::inForce)
                .orElse(null);
        return new Offered(kind, of, feed);
    }

    /**
     * Makes an address; the one before ends with it.
     *
     * @return the secret, for the only time; empty for a repeat after the address has been made anew or ended
     */
    Optional<String> make(Actor actor, FeedKind kind, String of, IdempotencyKey key, String language) {
        requireMay(actor, kind, of);
        String feedId = Feeds.idOf(actor.personId(), kind, of);
        Feed none = new Feed(feedId, actor.personId(), kind, of, null, "", clock.instant(), language);
        Feed feed = feeds.put(
                none,
                key.command(actor.personId() + "/" + feedId, "make"),
                known -> known.at(Secret.make(key.value()), clock.instant(), language));
        String secret = Secret.of(key.value(), feed.salt());
        return Secret.hash(secret).equals(feed.secretHash()) ? Optional.of(secret) : Optional.empty();
    }

    /** Ends the own address, whatever one may see by now; one that is not there is ended already. */
    void end(Actor actor, FeedKind kind, String of, IdempotencyKey key) {
        String feedId = Feeds.idOf(actor.personId(), kind, of);
        if (feeds.find(feedId).isPresent()) {
            feeds.end(feedId, key.command(actor.personId() + "/" + feedId + "/end"));
        }
    }

    /** The calendar at an address; empty when there is none, or its owner may not see it any more. */
    Optional<Feed> at(String secret) {
        return feeds.withSecret(secret).filter(this::isGood);
    }

    private boolean isGood(Feed feed) {
        try {
            return may(actors.actor(feed.personId()), feed.kind(), feed.of());
        } catch (Problem notKnown) {
            return false; // the directory does not know the person
        }
    }

    private void requireMay(Actor actor, FeedKind kind, String of) {
        if (!may(actor, kind, of)) {
            throw Problem.forbidden("NOT_ALLOWED", "This is the calendar of bookings that you may not see");
        }
    }

    private boolean may(Actor actor, FeedKind kind, String of) {
        return switch (kind) {
            case EXPERT ->
                calendars
                        .find(of)
                        .filter(expert -> expert.state().personId().equals(actor.personId())
                                && expert.state().member())
                        .isPresent();
            case UNIT -> actor.has(Role.LEADER, of) || actor.has(Role.ORDERER, of);
            case CENTRE -> of.equals(ALL) && actor.has(Role.RESOURCE_CENTRE_LEADER);
        };
    }
}
