package no.likeverd.resourcecenter.planning;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.calendar.Bookable;
import no.likeverd.resourcecenter.calendar.Booking;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one expert could do and has to do, in order of time. Finds what the expert makes most of when each task has a
 * price: exactly, by going through time with every different thing that the expert may be doing then (dynamic programming). Keeps
 * the share, half of it on half days, the rest after each stay and the four months at a stretch; of {@value #MOST_AT_ONCE} stays at once at most.
 */
final class Course {

    static final int MOST_AT_ONCE = 3;

    private static final int BITS = 16;
    private static final long MASK = (1L << BITS) - 1;
    private static final int ABOVE = MOST_AT_ONCE * BITS;
    private static final long FIRST = MASK << ABOVE;
    private static final int GIVEN = -1;

    /** @param task its place on the board, or that it is booked already */
    private record Item(int task, Spell spell) {}

    /** @param before how it came to that, null at the beginning */
    private record Step(double worth, @Nullable Step before, int item) {}

    /** A day of which the expert is there for half, and what the calendar leaves of the share then. */
    private record HalfDay(int day, int left) {

        static HalfDay of(Bookable expert, LocalDate day) {
            return new HalfDay(Spell.day(day), expert.away().leftOn(day, expert.sharePercent()));
        }
    }

    private final List<Item> items;
    private final int share;
    private final List<HalfDay> halfDays;

    private Course(List<Item> items, int share, List<HalfDay> halfDays) {
        this.items = items;
        this.share = share;
        this.halfDays = halfDays;
    }

    static Course of(Bookable expert, List<Task> tasks, IntStream able, int rest) {
        Stream<Item> given = expert.stays().bookings().stream()
                .filter(Booking::stands)
                .map(booking -> new Item(GIVEN, Spell.of(expert, booking.period(), booking.sharePercent(), rest)));
        Stream<Item> wanted = able.mapToObj(task -> new Item(
                task,
                Spell.of(
                        expert,
                        tasks.get(task).demand().period(),
                        tasks.get(task).demand().sharePercent(),
                        rest)));
        return new Course(
                Stream.concat(given, wanted)
                        .sorted(Comparator.comparingInt(
                                        (Item item) -> item.spell().from())
                                .thenComparingInt(Item::task))
                        .toList(),
                expert.sharePercent(),
                expert.away()
                        .halfDays()
                        .filter(expert.worksOn()::include)
                        .map(day -> HalfDay.of(expert, day))
                        .toList());
    }

    /** @param worth of each task to this expert now; what is worth nothing is left */
    Chosen best(double[] worth) {
        Map<Long, Step> now = new HashMap<>(Map.of(0L, new Step(0, null, GIVEN)));
        for (int item = 0; item < items.size(); item++) {
            Item next = items.get(item);
            if (next.task() == GIVEN || (next.task() < worth.length && worth[next.task()] > 0)) {
                now = after(now, item, next, next.task() == GIVEN ? 0 : worth[next.task()]);
            }
        }
        return chosen(now);
    }

    /** Whether all of these may be taken, beside what is booked. */
    boolean allows(BitSet tasks) {
        double[] worth = new double[tasks.length()];
        tasks.stream().forEach(task -> worth[task] = 1);
        return best(worth).tasks().cardinality() == tasks.cardinality();
    }

    private Map<Long, Step> after(Map<Long, Step> now, int item, Item next, double worth) {
        Map<Long, Step> then = new HashMap<>(2 * now.size());
        now.forEach((key, step) -> {
            long going = goingOn(key, next.spell().from());
            if (next.task() != GIVEN) {
                keepBest(then, going, step);
            }
            if (takes(going, next) || (next.task() == GIVEN && hasOnlyGiven(going))) {
                keepBest(then, with(going, item), new Step(step.worth() + worth, step, item));
            }
        });
        leaveOutWhatIsNoBetterThanResting(then);
        return then;
    }

    /** Whoever does nothing can do anything next: who has earned no more and is busy is behind for good. */
    private static void leaveOutWhatIsNoBetterThanResting(Map<Long, Step> steps) {
        Step resting = steps.get(0L);
        if (resting != null) {
            steps.entrySet()
                    .removeIf(step -> step.getKey() != 0L && step.getValue().worth() <= resting.worth());
        }
    }

    private static void keepBest(Map<Long, Step> steps, long key, Step step) {
        steps.merge(key, step, (known, other) -> known.worth() >= other.worth() ? known : other);
    }

    // A key holds up to three items that go on, and above them the one with which the stretch began; each plus one.

    private long goingOn(long key, int day) {
        long going = 0;
        for (long left = key & ~FIRST; left != 0; left >>>= BITS) {
            if (spell(left & MASK).rested() > day) {
                going = (going << BITS) | (left & MASK);
            }
        }
        return going == 0 ? 0 : going | (key & FIRST);
    }

    private boolean takes(long going, Item item) {
        Spell next = item.spell();
        if (going == 0) {
            return next.sharePercent() <= share;
        }
        if (next.to() > spell(going >>> ABOVE).latest() || ((going >>> (2 * BITS)) & MASK) != 0) {
            return false;
        }
        int taken = 0;
        for (long left = going & ~FIRST; left != 0; left >>>= BITS) {
            taken += spell(left & MASK).sharePercent();
        }
        return taken + next.sharePercent() <= share && fitsIntoHalfDays(going, item);
    }

    /** What fits into half a day alone need not beside something else; what begins later is asked about when it comes. */
    private boolean fitsIntoHalfDays(long going, Item next) {
        for (HalfDay half : halfDays) {
            if (next.spell().includes(half.day()) && crowds(half, going, next)) {
                return false;
            }
        }
        return true;
    }

    private boolean crowds(HalfDay half, long going, Item next) {
        boolean wanted = next.task() != GIVEN;
        int out = next.spell().sharePercent();
        for (long left = going & ~FIRST; left != 0; left >>>= BITS) {
            Item other = items.get((int) (left & MASK) - 1);
            if (other.spell().includes(half.day())) {
                wanted |= other.task() != GIVEN;
                out += other.spell().sharePercent();
            }
        }
        return wanted && out > half.left();
    }

    /** What is booked stays booked, whatever a plan would leave between. */
    private boolean hasOnlyGiven(long going) {
        for (long left = going & ~FIRST; left != 0; left >>>= BITS) {
            if (items.get((int) (left & MASK) - 1).task() != GIVEN) {
                return false;
            }
        }
        return true;
    }

    private static long with(long going, int item) {
        long added = item + 1L;
        if (going == 0) {
            return added | (added << ABOVE);
        }
        return (going & FIRST) | (((going << BITS) | added) & ~FIRST);
    }

    private Spell spell(long plusOne) {
        return items.get((int) plusOne - 1).spell();
    }

    private Chosen chosen(Map<Long, Step> last) {
        Step best = last.values().stream()
                .max(Comparator.comparingDouble(Step::worth))
                .orElseThrow();
        BitSet tasks = new BitSet();
        for (Step step = best; step != null; step = step.before()) {
            if (step.item() != GIVEN && items.get(step.item()).task() != GIVEN) {
                tasks.set(items.get(step.item()).task());
            }
        }
        return new Chosen(best.worth(), tasks);
    }
}
