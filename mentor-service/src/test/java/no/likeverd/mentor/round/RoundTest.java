package no.likeverd.mentor.round;

import static no.likeverd.mentor.line.Staff.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.likeverd.mentor.barrier.Barrier;
import no.likeverd.mentor.line.Line;
import no.likeverd.mentor.line.Staff;
import no.likeverd.mentor.matching.MentorProfile;
import no.likeverd.mentor.matching.PairIds;
import no.likeverd.mentor.matching.PerformerProfile;
import no.likeverd.mentor.matching.Proposal;
import no.likeverd.mentor.matching.ProposedPair;
import no.likeverd.mentor.matching.Reason;
import no.likeverd.mentor.matching.ReasonCode;
import no.likeverd.mentor.matching.Worth;
import no.likeverd.mentor.pair.Match;
import no.likeverd.mentor.wishes.Wishes;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Clock NOON =
            Clock.fixed(TODAY.atTime(12, 0).atZone(OSLO).toInstant(), OSLO);
    private static final String M1 = CommandKey.of("m", "1").derivedId("mnt");
    private static final String M2 = CommandKey.of("m", "2").derivedId("mnt");
    private static final String F1 = CommandKey.of("f", "1").derivedId("prf");
    private static final String F2 = CommandKey.of("f", "2").derivedId("prf");

    private final Staff staff = new Staff()
            .works("p-m1", "u-1", null)
            .works("p-m2", "u-2", null)
            .works("p-f1", "u-3", null)
            .works("p-f2", "u-4", "p-m2");
    private final Candidates candidates = new Candidates(
            List.of(performer(F1, "p-f1", "staffing"), performer(F2, "p-f2", "budget")),
            List.of(mentor(M1, "p-m1", "staffing"), mentor(M2, "p-m2", "budget")),
            new Barrier(new Line(staff, TODAY), person -> true, Wishes::none),
            Map.of(new Candidates.Persons("p-m1", "p-f1"), 1));
    private final Round draft = draft();

    private Round draft() {
        Round round = Round.draft(CommandKey.of("round", "1").derivedId("rnd"), Plan.checked(null, 6, null, TODAY));
        return round.proposing(candidates.propose(round));
    }

    private static PerformerProfile performer(String id, String personId, String topic) {
        return new PerformerProfile(id, personId, Set.of(topic), Set.of(), List.of(), false);
    }

    private static MentorProfile mentor(String id, String personId, String topic) {
        return new MentorProfile(id, personId, Set.of(topic), Set.of(), 0, List.of());
    }

    @Test
    @Rule({"MEN-10", "MEN-13"})
    void proposesWithinTheHardRulesAndRemembersFailures() {
        assertThat(ids(draft)).containsExactlyInAnyOrder(new PairIds(M2, F1), new PairIds(M1, F2));
        Round withoutM2 = after(draft.forbid(new PairIds(M2, F1), candidates::propose));
        assertThat(withoutM2.proposal().pairs().stream()
                        .filter(pair -> pair.ids().equals(new PairIds(M1, F1)))
                        .flatMap(pair -> pair.reasons().stream()))
                .allMatch(reason -> withoutM2.forbids().size() == 1)
                .doesNotContain(new Reason(ReasonCode.FAILED_BEFORE, 0));
    }

    @Test
    @Rule("MEN-15")
    void forbiddenPairIsNotProposedAndItsCostIsShown() {
        Round forbidden = after(draft.forbid(new PairIds(M1, F2), candidates::propose));

        assertThat(ids(forbidden)).containsExactly(new PairIds(M2, F1));
        assertThat(forbidden.difference()).isEqualTo(new Worth(-1, 0, -10));
        assertThat(forbidden.forbidden(new PairIds(M1, F2))).isTrue();
        assertThat(forbidden.forbid(new PairIds(M1, F2), candidates::propose)).isEqualTo(Change.nothing());

        Round allowed = after(forbidden.allow(new PairIds(M1, F2), candidates::propose));
        assertThat(allowed.proposal()).isEqualTo(draft.proposal());
        assertThat(allowed.difference()).isEqualTo(new Worth(1, 0, 10));
        assertThat(allowed.allow(new PairIds(M1, F2), candidates::propose)).isEqualTo(Change.nothing());
    }

    @Test
    @Rule("MEN-15")
    void pinnedPairStandsAndItsCostIsShown() {
        Round pinned = after(draft.pin(new PairIds(M1, F1), candidates::propose));

        assertThat(ids(pinned)).containsExactly(new PairIds(M1, F1));
        assertThat(pinned.proposal().pairs().getFirst().pinned()).isTrue();
        assertThat(pinned.proposal().pairs().getFirst().reasons()).contains(new Reason(ReasonCode.FAILED_BEFORE, -100));
        assertThat(pinned.difference()).isEqualTo(new Worth(-1, 0, -100 + 20 - 20 + -10 + 10));
        assertThat(pinned.pin(new PairIds(M1, F1), candidates::propose)).isEqualTo(Change.nothing());

        Round freed = after(pinned.unpin(F1, candidates::propose));
        assertThat(freed.proposal()).isEqualTo(draft.proposal());
        assertThat(freed.unpin(F1, candidates::propose)).isEqualTo(Change.nothing());
    }

    @Test
    @Rule("MEN-15")
    void proposedAgainKeepsPinsAndForbidsAndSeesWhoHasCome() {
        Round pinned = after(draft.pin(new PairIds(M1, F1), candidates::propose));
        String m3 = CommandKey.of("m", "3").derivedId("mnt");
        Candidates more = new Candidates(
                candidates.performers(),
                Stream.concat(candidates.mentors().stream(), Stream.of(mentor(m3, "p-m3", "budget")))
                        .toList(),
                new Barrier(new Line(staff.works("p-m3", "u-5", null), TODAY), person -> true, Wishes::none),
                candidates.failures());

        Round again = after(pinned.proposeAgain(more::propose));

        assertThat(ids(again)).containsExactlyInAnyOrder(new PairIds(M1, F1), new PairIds(m3, F2));
        assertThat(again.pins()).isEqualTo(pinned.pins());
        assertThat(again.difference()).isNotNull().extracting(Worth::matched).isEqualTo(1);
    }

    @Test
    @Rule("MEN-15")
    void pinsAndForbidsDoNotContradictEachOther() {
        Round pinned = after(draft.pin(new PairIds(M1, F1), candidates::propose));

        refused("PINNED_ALREADY", () -> pinned.pin(new PairIds(M2, F1), candidates::propose));
        refused("PINNED_ALREADY", () -> pinned.pin(new PairIds(M1, F2), candidates::propose));
        refused("PINNED", () -> pinned.forbid(new PairIds(M1, F1), candidates::propose));
        Round forbidden = after(draft.forbid(new PairIds(M1, F1), candidates::propose));
        refused("NOT_POSSIBLE", () -> candidates.requirePossible(forbidden, new PairIds(M1, F1)));
    }

    @Test
    @Rule("MEN-14")
    void barredPairIsNotPossibleAndNothingMore() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> candidates.requirePossible(draft, new PairIds(M2, F2)))
                .returns("NOT_POSSIBLE", Problem::code)
                .returns("Not possible", Problem::detail);
        candidates.requirePossible(draft, new PairIds(M1, F2));
    }

    @Test
    void whoTakesNoPartIsNotInTheRound() {
        refused("NOT_IN_ROUND", () -> candidates.requirePresent(new PairIds("mnt-x", F1)));
        refused("NOT_IN_ROUND", () -> candidates.requirePresent(new PairIds(M1, "prf-x")));
        refused("NOT_IN_ROUND", () -> candidates.requirePossible(draft, new PairIds(M1, "prf-x")));
        candidates.requirePresent(new PairIds(M2, F2));
    }

    @Test
    void roundHasAtMostFiveHundredOnASide() {
        List<MentorProfile> crowd = java.util.stream.IntStream.range(0, 501)
                .mapToObj(n -> mentor("mnt-" + n, "p-" + n, "x"))
                .toList();
        Candidates tooMany = new Candidates(List.of(), crowd, candidates.barrier(), Map.of());

        refused("ROUND_TOO_LARGE", () -> tooMany.propose(draft));
        List<PerformerProfile> many = java.util.stream.IntStream.range(0, 501)
                .mapToObj(n -> performer("prf-" + n, "p-" + n, "x"))
                .toList();
        refused("ROUND_TOO_LARGE", () -> new Candidates(many, List.of(), candidates.barrier(), Map.of())
                .propose(draft));
        assertThat(new Candidates(many.subList(0, 500), List.of(), candidates.barrier(), Map.of())
                        .propose(draft)
                        .unmatched())
                .hasSize(500);
        assertThat(new Candidates(List.of(), crowd.subList(0, 500), candidates.barrier(), Map.of()).propose(draft))
                .isEqualTo(Proposal.NONE);
    }

    @Test
    @Rule("MEN-16")
    void isPublishedInOneWriteAndOnce() {
        Change<Round> change = draft.publish(NOON);
        Round published = after(change);

        assertThat(published.status()).isEqualTo(RoundStatus.PUBLISHING);
        assertThat(published.items())
                .extracting(Item::outcome)
                .containsExactly(Item.Outcome.PENDING, Item.Outcome.PENDING);
        assertThat(change.resumeAt()).isEqualTo(NOON.instant().plus(Duration.ofSeconds(5)));
        EventContract contract = EventContract.of("mentor/match-round-published/v1");
        contract.accepts(WireFormat.write(change.events().getFirst()));
        contract.examples()
                .forEach(example -> contract.accepts(
                        WireFormat.write(WireFormat.read(example.bytes(), MatchRoundPublishedV1.class))));
        refused("ROUND_PUBLISHED", () -> published.publish(NOON));
        refused("ROUND_PUBLISHED", () -> published.pin(new PairIds(M1, F1), candidates::propose));
        refused("ROUND_PUBLISHED", () -> published.unpin(F1, candidates::propose));
        refused("ROUND_PUBLISHED", () -> published.forbid(new PairIds(M1, F1), candidates::propose));
        refused("ROUND_PUBLISHED", () -> published.allow(new PairIds(M1, F1), candidates::propose));
    }

    @Test
    @Rule("MEN-17")
    void keepsWhatBecameOfEachMatch() {
        Round published = after(draft.publish(NOON));

        Change<Round> change = published.settle(Map.of(F1, true, F2, false));
        Round settled = after(change);

        assertThat(settled.status()).isEqualTo(RoundStatus.PUBLISHED);
        assertThat(change.resumeAt()).isNull();
        assertThat(change.events()).isEmpty();
        assertThat(settled.items())
                .containsExactlyInAnyOrder(
                        new Item(M2, F1, Item.Outcome.FORMED), new Item(M1, F2, Item.Outcome.NOT_POSSIBLE));
        assertThat(settled.settle(Map.of(F2, true))).isEqualTo(Change.nothing());
        assertThat(draft.settle(Map.of())).isEqualTo(Change.nothing());
        assertThat(after(published.settle(Map.of())).items())
                .extracting(Item::outcome)
                .containsOnly(Item.Outcome.NOT_POSSIBLE);
        assertThat(settled.match(settled.items().getFirst()))
                .isEqualTo(new Match(
                        draft.roundId(),
                        settled.items().getFirst().mentorId(),
                        settled.items().getFirst().performerId(),
                        TODAY,
                        TODAY.plusMonths(6)));
    }

    @Test
    void roundWithoutAPairIsNotPublished() {
        Round empty = draft.proposing(Proposal.NONE);

        refused("NOTHING_TO_PUBLISH", () -> empty.publish(NOON));
    }

    @Test
    @Rule("MEN-18")
    void beginsAtMostTwoHundredDaysBackAndNinetyAhead() {
        assertThat(Plan.checked(TODAY.minusDays(200), 6, null, TODAY).from()).isEqualTo(TODAY.minusDays(200));
        assertThat(Plan.checked(TODAY.plusDays(90), 6, null, TODAY).until())
                .isEqualTo(TODAY.plusDays(90).plusMonths(6));
        refused("FROM_TOO_EARLY", () -> Plan.checked(TODAY.minusDays(201), 6, null, TODAY));
        refused("FROM_TOO_LATE", () -> Plan.checked(TODAY.plusDays(91), 6, null, TODAY));
    }

    @Test
    void isForSomeOrForAll() {
        assertThat(Plan.checked(null, 6, null, TODAY).includes(F1)).isTrue();
        Plan some = Plan.checked(null, 6, List.of(F2, F1, F2), TODAY);
        assertThat(some.performerIds()).containsExactlyInAnyOrder(F1, F2);
        assertThat(some.includes(F1)).isTrue();
        assertThat(some.includes("prf-x")).isFalse();
    }

    private static List<PairIds> ids(Round round) {
        return round.proposal().pairs().stream().map(ProposedPair::ids).toList();
    }

    private static Round after(Change<Round> change) {
        return Objects.requireNonNull(change.state());
    }

    private static void refused(String code, ThrowingCallable what) {
        assertThatExceptionOfType(Problem.class).isThrownBy(what).returns(code, Problem::code);
    }
}
