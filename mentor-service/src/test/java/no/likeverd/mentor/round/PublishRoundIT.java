package no.likeverd.mentor.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;
import no.likeverd.mentor.Town;
import no.likeverd.mentor.corps.Mentors;
import no.likeverd.mentor.matching.PairIds;
import no.likeverd.mentor.matching.Proposal;
import no.likeverd.mentor.matching.ProposedPair;
import no.likeverd.mentor.matching.Worth;
import no.likeverd.mentor.pair.EndPair;
import no.likeverd.mentor.pair.FormPair;
import no.likeverd.mentor.pair.Match;
import no.likeverd.mentor.pair.Pair;
import no.likeverd.mentor.pair.Pairs;
import no.likeverd.mentor.performer.Performers;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The process that publishes a round: stopped after every step, and run by many at once. */
class PublishRoundIT {

    private static final int PEOPLE = 4;
    private static final AtomicInteger ROUNDS = new AtomicInteger();
    private static final Actor COORDINATOR = new Actor(
            "p-coordinator", List.of(new Grant("g", "p-coordinator", Role.MENTOR_COORDINATOR, null, Town.TODAY, null)));

    private static Town town;
    private static List<String> mentors;
    private static List<String> performers;
    private static Rounds rounds;
    private static PublishRound publishRound;
    private static FormPair formPair;
    private static Pairs pairs;
    private static Mentors corps;
    private static Performers newcomers;

    @BeforeAll
    static void start() {
        town = new Town();
        mentors = IntStream.range(0, PEOPLE)
                .mapToObj(n -> town.mentor("mentor-" + n, "staffing"))
                .map(town::mentorId)
                .toList();
        performers = IntStream.range(0, PEOPLE)
                .mapToObj(n -> town.performer("performer-" + n, "staffing"))
                .map(town::performerId)
                .toList();
        rounds = town.service.bean(Rounds.class);
        publishRound = town.service.bean(PublishRound.class);
        formPair = town.service.bean(FormPair.class);
        pairs = town.service.bean(Pairs.class);
        corps = town.service.bean(Mentors.class);
        newcomers = town.service.bean(Performers.class);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @AfterEach
    void everybodyIsFreeAgain() {
        activePairs().forEach(pair -> town.service.bean(EndPair.class).left(pair.pairId()));
        assertThat(mentors).allMatch(id -> corps.get(id).engagement().free());
        assertThat(performers).allMatch(id -> newcomers.get(id).waiting());
    }

    @Test
    @Rule("MEN-22")
    void stoppedAfterAnyStepItEndsAsIfItHadNot() {
        List<Runnable> steps = new ArrayList<>();
        for (int stop = 0; stop <= 3; stop++) {
            String roundId = draft(0);
            Round published = publishOnly(roundId);
            Match match = published.match(published.items().getFirst());
            steps.clear();
            steps.add(() -> assertThat(formPair.claimMentor(match)).isTrue());
            steps.add(() -> assertThat(formPair.claimPerformer(match)).isTrue());
            steps.add(() -> assertThat(formPair.found(match).active()).isTrue());
            steps.subList(0, stop).forEach(Runnable::run);

            publishRound.resume(roundId);
            publishRound.resume(roundId);

            Round done = rounds.get(roundId).state();
            assertThat(done.items()).extracting(Item::outcome).containsOnly(Item.Outcome.FORMED);
            assertThat(activePairs()).hasSize(PEOPLE).allMatch(pair -> pair.roundId()
                    .equals(roundId));
            assertOnePairEach();
            everybodyIsFreeAgain();
        }
    }

    @Test
    @Rule({"MEN-21", "MEN-22"})
    void lateRunnerChangesNothingAfterThePairHasEnded() {
        String roundId = draft(0);
        Round published = publishOnly(roundId);
        publishRound.resume(roundId);
        activePairs().forEach(pair -> town.service.bean(EndPair.class).left(pair.pairId()));

        published.items().forEach(item -> assertThat(formPair.form(published.match(item)))
                .as("it was a pair")
                .isTrue());

        assertThat(activePairs()).isEmpty();
        assertThat(mentors).allMatch(id -> corps.get(id).engagement().free());
    }

    @Test
    @Rule({"MEN-17", "MEN-22"})
    void performersNoLetsTheMentorGoHoweverOftenItIsAsked() {
        String first = draft(0);
        publishRound.resume(publishOnly(first).roundId());
        endOnly(mentors.getFirst());
        String second = draft(1);
        Round published = publishOnly(second);
        Match match = published.match(published.items().stream()
                .filter(item -> item.mentorId().equals(mentors.getFirst()))
                .findFirst()
                .orElseThrow());

        assertThat(formPair.claimMentor(match)).isTrue();
        assertThat(formPair.form(match)).as("the performer is in a pair").isFalse();
        assertThat(formPair.form(match)).isFalse();

        assertThat(corps.get(mentors.getFirst()).engagement().free()).isTrue();
        publishRound.resume(second);
        assertThat(rounds.get(second).state().items())
                .extracting(Item::outcome)
                .containsOnly(Item.Outcome.NOT_POSSIBLE);
        assertOnePairEach();
    }

    private static void endOnly(String mentorId) {
        activePairs().stream()
                .filter(pair -> pair.mentor().id().equals(mentorId))
                .forEach(pair -> town.service.bean(EndPair.class).left(pair.pairId()));
    }

    @Test
    @Rule("MEN-31")
    void whoLeavesWhileThePairIsBeingFormedEndsIt() {
        String leaver = town.mentorId(town.mentor("leaver", "staffing"));
        Match match = new Match("rnd-leaving", leaver, performers.getFirst(), Town.TODAY, Town.TODAY.plusMonths(6));
        assertThat(formPair.claimMentor(match)).isTrue();
        assertThat(formPair.claimPerformer(match)).isTrue();
        Clock clock = town.service.bean(Clock.class);
        assertThat(corps.change(leaver, mentor -> mentor.follow(Town.TODAY, clock))
                        .left())
                .isTrue();

        assertThat(formPair.form(match)).isTrue();

        assertThat(pairs.find(match.pairId()).orElseThrow().state().active()).isFalse();
        assertThat(corps.get(leaver).engagement().free()).isTrue();
        assertThat(newcomers.get(performers.getFirst()).waiting()).isTrue();
    }

    /** Eight rounds over the same people, crosswise, each published by two at once. */
    @RepeatedTest(50)
    @Rule({"MEN-16", "MEN-20"})
    void nobodyIsEverInTwoPairs() {
        List<String> drafts =
                IntStream.range(0, 8).mapToObj(n -> draft(n % PEOPLE)).toList();

        List<Runnable> wishes = drafts.stream()
                .flatMap(roundId -> Stream.of(publishing(roundId, "one"), publishing(roundId, "two")))
                .toList();

        List<String> outcomes = Crowd.atOnce(wishes, PublishRoundIT::outcome);

        assertThat(outcomes.stream().filter("WON"::equals)).hasSize(8);
        assertThat(outcomes.stream().filter(outcome -> !outcome.equals("WON"))).containsOnly("ROUND_PUBLISHED");
        assertOnePairEach();
        List<Round> done = drafts.stream().map(id -> rounds.get(id).state()).toList();
        assertThat(done).allMatch(round -> round.status() == RoundStatus.PUBLISHED);
        assertThat(done.stream()
                        .flatMap(round -> round.items().stream())
                        .filter(item -> item.outcome() == Item.Outcome.FORMED))
                .hasSameSizeAs(activePairs())
                .isNotEmpty();
    }

    private static Runnable publishing(String roundId, String key) {
        return () -> {
            var done = publishRound.publish(COORDINATOR, roundId, null, CommandKey.of("test/" + key, roundId));
            assertThat(done.id()).isEqualTo(roundId);
        };
    }

    private static String outcome(Runnable wish) {
        try {
            wish.run();
            return "WON";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    /** A round in which each mentor has the performer so many places further on. */
    private static String draft(int shift) {
        CommandKey key = CommandKey.of("test", "round-" + ROUNDS.incrementAndGet());
        String roundId = key.derivedId("rnd");
        List<ProposedPair> proposed = IntStream.range(0, PEOPLE)
                .mapToObj(n -> new ProposedPair(
                        mentors.get(n), performers.get((n + shift) % PEOPLE), false, List.of(), List.of()))
                .toList();
        Plan plan = Plan.checked(null, 6, null, Town.TODAY);
        return rounds.create(roundId, key, () -> Round.draft(roundId, plan)
                        .proposing(new Proposal(proposed, List.of(), new Worth(PEOPLE, 0, 0))))
                .id();
    }

    private static Round publishOnly(String roundId) {
        Clock clock = town.service.bean(Clock.class);
        return rounds.change(roundId, null, null, round -> round.publish(clock)).state();
    }

    private static List<Pair> activePairs() {
        return mentors.stream()
                .map(id -> corps.get(id).personId())
                .flatMap(personId -> pairs.activeOf(personId).stream())
                .toList();
    }

    private static void assertOnePairEach() {
        List<Pair> active = activePairs();
        assertThat(active).extracting(pair -> pair.mentor().id()).doesNotHaveDuplicates();
        assertThat(active).extracting(pair -> pair.performer().id()).doesNotHaveDuplicates();
        assertThat(mentors.stream()
                        .map(id -> corps.get(id).engagement().pairId())
                        .filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(
                        active.stream().map(Pair::pairId).toList());
        assertThat(performers.stream()
                        .map(id -> newcomers.get(id).engagement().pairId())
                        .filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(
                        active.stream().map(Pair::pairId).toList());
        assertThat(active)
                .allMatch(pair -> mentors.contains(new PairIds(pair.mentor().id(), "").mentorId()));
    }
}
