package no.likeverd.resourcecenter.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;

/**
 * Finds who should take which order. Prices bring down the bound, refinement brings up the plan, and the experts' own calendars
 * have the last word. So no plan breaks a rule, none is worth less than what the centre gets by taking one order after another,
 * and the bound says what could be better at most.
 */
public final class Planner {

    private static final double FOR_PRICES = 0.4;
    private static final double CLOSE_ENOUGH = 0.05;
    private static final int STEPS_BETWEEN_LOOKS = 20;

    private Planner() {}

    /** The best that is found in the time, or until whoever looks on has seen enough. */
    public static Found plan(
            List<Task> tasks, List<ExpertCalendar> experts, Aims aims, LocalDate today, Duration most, Watch watch) {
        Search search = new Search(Board.of(tasks, experts, aims, today), most, watch);
        Roster oneByOne = Roster.oneByOne(search.board);
        search.offer(oneByOne);
        search.offer(Roster.dearestFirst(search.board));
        search.run();
        return new Explained(search.board, search.best, aims, today).found(oneByOne, experts, search.progress());
    }

    /** One search: the best plan so far and what is proven about all others. */
    private static final class Search {

        private final long begun = System.nanoTime();
        private final Board board;
        private final Duration most;
        private final Watch watch;
        private Roster best;
        private long points;
        private long bound;
        private boolean stopped;

        Search(Board board, Duration most, Watch watch) {
            this.board = board;
            this.most = most;
            this.watch = watch;
            best = new Roster(board);
            bound = board.ceiling();
        }

        void offer(Roster roster) {
            best = roster.points() > best.points() ? roster : best;
            points = best.points();
        }

        void run() {
            Prices prices = new Prices(board);
            while (goesOn(FOR_PRICES) && !prices.settled()) {
                List<BitSet> taken = prices.taken();
                bound = Math.min(bound, prices.bound());
                prices.change(taken, points);
            }
            Refinement refinement = new Refinement(board, prices.best());
            refinement.from(best);
            while (goesOn(1) && !refinement.settled()) {
                for (int step = 0; step < STEPS_BETWEEN_LOOKS; step++) {
                    refinement.step();
                }
                points = refinement.points();
            }
            offer(Roster.of(board, refinement.takenBy()));
        }

        private boolean goesOn(double partOfTime) {
            stopped = stopped || !watch.saw(progress());
            return !stopped && progress().gap() > CLOSE_ENOUGH && used() < partOfTime * most.toNanos();
        }

        private long used() {
            return System.nanoTime() - begun;
        }

        Progress progress() {
            return new Progress(Math.toIntExact(Duration.ofNanos(used()).toSeconds()), points, Math.max(bound, points));
        }
    }
}
