package no.likeverd.resourcecenter.draft;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.resourcecenter.Backroom;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.draft.KeepDraft.Command;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.Race;
import no.likeverd.testing.Rule;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of drafts on a real store: stopped at every step, approved by two at once, forgotten. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendDraftIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

    private final Backroom room = new Backroom();
    private final Actor orderer = actor("p-orderer", Role.ORDERER);
    private final Actor leader = actor("p-leader", Role.LEADER);
    private final KeepDraft keep = room.bean(KeepDraft.class);
    private final AnswerDraft answer = room.bean(AnswerDraft.class);
    private final Drafts drafts = room.bean(Drafts.class);

    @BeforeEach
    void today() {
        room.clock.goOn();
        room.clock.set(TODAY);
    }

    @AfterAll
    void close() {
        room.close();
    }

    @Test
    @Rule("RC-222")
    void stoppedAtAnyStepItIsOrderedOnceAndGoneAfterwards() {
        int steps = 0;
        boolean stopped = true;
        while (stopped) {
            room.nextRound();
            String draftId = begun().id();
            room.clock.stopAfter(steps++);
            stopped = isStopped(() -> keep.send(command(orderer, draftId, 1)));
            room.clock.goOn();
            boolean marked = drafts.get(draftId).state().status() != DraftStatus.OPEN;

            room.clock.pass(LONG_ENOUGH);
            room.sweep();
            Draft rest = keep.send(command(orderer, draftId, 1)).state();

            assertThat(rest.status()).isEqualTo(DraftStatus.SENT);
            assertThat(rest.sheet()).isEqualTo(Sheet.EMPTY);
            Order order = room.order(orderOf(rest));
            assertThat(order.orderedBy()).isEqualTo("p-orderer");
            assertThat(order.purpose()).isEqualTo("Ingen her kan dette");
            assertThat(room.told("order", order.orderId())).containsExactly("expert-ordered");
            assertThat(stopped || marked).isTrue();
        }
        assertThat(steps).isGreaterThan(4);
    }

    @Test
    @Rule("RC-222")
    void aMarkedDraftIsOrderedByTheSweepWithoutAnybodyAskingAgain() {
        room.nextRound();
        String draftId = begun().id();
        drafts.change(draftId, null, 1L, (draft, today) -> draft.send("p-orderer", today));
        room.sweep();
        assertThat(drafts.get(draftId).state().status()).isEqualTo(DraftStatus.SENDING);

        room.clock.set(TODAY.plusDays(40)); // after its first day: it was good when it was sent
        room.sweep();

        Draft rest = drafts.get(draftId).state();
        assertThat(rest.status()).isEqualTo(DraftStatus.SENT);
        assertThat(room.order(orderOf(rest)).placedOn()).isEqualTo(TODAY);
    }

    @Race
    @Rule({"RC-223", "RC-227"})
    void ofTwoWhoApproveAtOnceOneDoesAndThereIsOneOrder(int round) {
        room.nextRound();
        String draftId = awaiting();
        List<Actor> leaders = List.of(leader, actor("p-stand-in", Role.LEADER));

        List<String> outcomes = Crowd.atOnce(leaders, actor -> approves(actor, draftId));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "behind");
        Order order = room.order(orderOf(drafts.get(draftId).state()));
        String winner = leaders.get(outcomes.indexOf("done")).personId();
        assertThat(Objects.requireNonNull(order.approved()).by()).isEqualTo(winner);
        assertThat(order.orderedBy()).isEqualTo("p-orderer");
        assertThat(room.told("order", order.orderId())).containsExactly("expert-ordered");
    }

    @Test
    @Rule("RC-225")
    void whatNobodyTouchesForNinetyDaysGoesByItself() {
        room.nextRound();
        String forgotten = begun().id();
        room.nextRound();
        String touched = begun().id();
        at(30);
        keep.write(command(orderer, touched, 1), room.home(), Sheet.EMPTY);
        at(89);
        assertThat(drafts.get(forgotten).state().status()).isEqualTo(DraftStatus.OPEN);

        at(90);

        assertThat(drafts.get(forgotten).state().status()).isEqualTo(DraftStatus.DELETED);
        assertThat(stored(forgotten).toJson()).doesNotContain("Ingen her kan dette");
        assertThat(drafts.get(touched).state().status()).isEqualTo(DraftStatus.OPEN);
        at(97);
        assertThatExceptionOfType(UnknownAggregate.class).isThrownBy(() -> drafts.get(forgotten));
        at(120);
        assertThat(drafts.get(touched).state().status()).isEqualTo(DraftStatus.DELETED);
    }

    @Test
    @Rule({"RC-224", "RC-225"})
    void whatIsDeletedIsEmptyAtOnceAndARepeatFindsItAWeek() {
        room.nextRound();
        String draftId = begun().id();
        Command delete = command(orderer, draftId, 1);
        keep.delete(delete);
        assertThat(stored(draftId).toJson()).doesNotContain("Ingen her kan dette");
        assertThat(keep.delete(delete).state().status()).isEqualTo(DraftStatus.DELETED);
        assertThat(begun().state().status())
                .as("the form that made it, sent again")
                .isEqualTo(DraftStatus.DELETED);

        at(7);

        assertThatExceptionOfType(UnknownAggregate.class).isThrownBy(() -> keep.delete(delete));
    }

    private void at(int day) {
        room.clock.set(TODAY.plusDays(day));
        room.sweep();
    }

    private Aggregate<Draft> begun() {
        LocalDate today = TODAY;
        Sheet whole = DraftSheets.whole(today);
        Sheet paid = new Sheet(
                whole.kind(),
                whole.skill(),
                whole.leastLevel(),
                whole.from(),
                whole.to(),
                whole.sharePercent(),
                whole.purpose(),
                room.home(),
                whole.costCode(),
                whole.professionalResponsibility(),
                whole.competenceUpkeep(),
                whole.urgency(),
                whole.preferredDays(),
                whole.place(),
                whole.also(),
                whole.role());
        return keep.begin(orderer, room.home(), paid, CommandKey.of("p-orderer", room.id("draft"), paid));
    }

    private String awaiting() {
        String draftId = begun().id();
        drafts.change(draftId, null, 1L, (draft, today) -> draft.submit("p-orderer", today));
        return draftId;
    }

    private String approves(Actor actor, String draftId) {
        try {
            answer.approve(command(actor, draftId, 2));
            return "done";
        } catch (StaleVersion behind) {
            return "behind";
        }
    }

    private Command command(Actor actor, String draftId, long version) {
        return new Command(actor, draftId, CommandKey.of(actor.personId(), "act-" + draftId, draftId), version);
    }

    private static String orderOf(Draft rest) {
        return Objects.requireNonNull(rest.sent()).orderId();
    }

    private Document stored(String draftId) {
        return Objects.requireNonNull(room.bean(AggregateStores.class)
                .database()
                .getCollection("draft")
                .find(new Document("_id", draftId))
                .first());
    }

    private Actor actor(String personId, Role role) {
        return new Actor(
                personId, List.of(new Grant("g-" + personId, personId, role, room.home(), TODAY.minusDays(1), null)));
    }

    private static boolean isStopped(Runnable act) {
        try {
            act.run();
            return false;
        } catch (StoppableClock.Stopped dead) {
            return true;
        }
    }
}
