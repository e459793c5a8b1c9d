package no.likeverd.ladder.placement.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.ladder.placement.FindPlacements;
import no.likeverd.ladder.placement.Placement;
import no.likeverd.ladder.placement.Standing;
import no.likeverd.ladder.placement.Status;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Fact;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Task;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Component;

/** What of placements waits for somebody, and where somebody stands. */
@Component
public class PlacementTasks {

    private static final PageRequest ALL = new PageRequest(0, PageRequest.MOST_ROWS);

    private final FindPlacements find;
    private final Telling telling;
    private final ReadersWords words;

    PlacementTasks(FindPlacements find, Telling telling, ReadersWords words) {
        this.find = find;
        this.telling = telling;
        this.words = words;
    }

    /** The nearest deadline first. */
    public List<Task> of(Actor actor) {
        Words now = words.now();
        return Stream.concat(own(actor, now), actor.has(Role.LEADER) ? employers(actor, now) : Stream.empty())
                .sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Stream<Task> own(Actor actor, Words now) {
        return find.own(actor, ALL).rows().stream()
                .map(placement -> telling.row(actor, placement, now))
                .filter(told -> told.proposal() != null && !told.part().saidYes())
                .map(told -> proposal(told, "home.task.answer", List.of(level(told))));
    }

    private Stream<Task> employers(Actor actor, Words now) {
        Stream<Task> asked = led(actor, Status.PROPOSED, now)
                .filter(told -> told.proposal() != null && !told.part().saidYes())
                .map(told -> proposal(told, "home.task.employer", List.of(level(told), name(told, now))));
        Stream<Task> overdue = led(actor, Status.CARRIED_OVERDUE, now).map(told -> carried(told, now));
        Stream<Task> carried = led(actor, Status.CARRIED, now).map(told -> carried(told, now));
        return Stream.of(overdue, carried, asked).flatMap(tasks -> tasks);
    }

    /** Those for which the actor answers, not all of the unit's. */
    private Stream<Told> led(Actor actor, Status status, Words now) {
        return find.page(actor, null, status, ALL).rows().stream()
                .filter(placement -> find.leads(actor, placement))
                .map(placement -> telling.row(actor, placement, now));
    }

    private static Task proposal(Told told, String label, List<Object> arguments) {
        return new Task(
                address(told) + "/answer",
                label,
                arguments,
                Objects.requireNonNull(told.proposal()).answerBy());
    }

    private static Task carried(Told told, Words now) {
        Told.Current current = Objects.requireNonNull(told.current());
        boolean overdue = current.mark() == Standing.Mark.CARRIED_OVERDUE;
        LocalDate due = current.confirmBy();
        return new Task(
                address(told), overdue ? "home.task.overdue" : "home.task.carried", List.of(name(told, now)), due);
    }

    private static String level(Told told) {
        return Objects.requireNonNull(told.proposal()).step().level();
    }

    private static String name(Told told, Words now) {
        return Objects.requireNonNullElseGet(told.name(), () -> now.say("placement.unnamed"));
    }

    private static String address(Told told) {
        return PlacementPages.ROOT + "/" + told.placementId();
    }

    /** Level and ladder of each employment that has one. */
    public List<Fact> standing(Actor actor) {
        Words now = words.now();
        List<Fact> levels = find.own(actor, ALL).rows().stream()
                .filter(PlacementTasks::counts)
                .map(placement -> telling.row(actor, placement, now).current())
                .flatMap(Stream::ofNullable)
                .map(current -> fact(now.say(
                        "home.fact.value",
                        current.step().level(),
                        current.step().ladder())))
                .toList();
        return levels.isEmpty() ? List.of(fact(now.say("home.fact.none"))) : levels;
    }

    private static boolean counts(Placement placement) {
        return placement.current() != null;
    }

    private static Fact fact(String value) {
        return new Fact("home.fact.placement", value, "/ladder/me");
    }
}
