package no.likeverd.messaging.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets one actor at a time go on, and decides by its seed who that is at each step. Actors are virtual threads that hand a
 * baton to each other, so real code can be stopped in the middle without knowing it.
 */
final class Schedule {

    /** One thread of one process. */
    static final class Actor {
        private final Runnable body;
        private final Thread thread;
        private boolean doomed;
        private long frozenUntil;

        private Actor(Schedule schedule, Runnable body) {
            this.body = body;
            this.thread = Thread.ofVirtual().unstarted(() -> schedule.live(this));
        }
    }

    final SplittableRandom random;
    private final List<Actor> actors = new ArrayList<>();
    private final Thread master = Thread.currentThread();
    private Runnable eachStep = () -> {};
    private volatile Thread baton = master;
    private Actor current;
    private Throwable failure;
    private boolean over;
    private long steps;
    private long nanos;
    private int nanosPerStep = 8_000_000;

    Schedule(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    long nanos() {
        return nanos;
    }

    long steps() {
        return steps;
    }

    Actor add(Runnable body) {
        Actor actor = new Actor(this, body);
        actors.add(actor);
        actor.thread.start();
        return actor;
    }

    void kill(Actor actor) {
        actor.doomed = true;
    }

    void freeze(Actor actor, int forSteps) {
        actor.frozenUntil = steps + forSteps;
    }

    /** Nobody is frozen any more, nor so slow that a lease ends before its holder comes to beat. */
    void thaw() {
        nanosPerStep = 800_000;
        actors.forEach(actor -> actor.frozenUntil = 0);
    }

    /** Everybody stops at the next step. */
    void finish() {
        over = true;
    }

    /** Runs until everybody is done; {@code eachStep} may interfere before each step. */
    void run(Runnable interference) {
        eachStep = interference;
        pass(master);
        eachStep = () -> {};
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    /** A point at which anything may happen: somebody else goes on, or this process ends. */
    void step() {
        Actor me = current;
        if (me == null) {
            return; // nobody runs yet: the stage is being set
        }
        endIfDoomed(me);
        steps++;
        nanos += random.nextInt(nanosPerStep);
        eachStep.run();
        if (random.nextInt(3) != 0) {
            pass(me.thread);
            current = me;
        }
        endIfDoomed(me);
    }

    private void endIfDoomed(Actor actor) {
        if (over || actor.doomed) {
            throw new Crash();
        }
    }

    private void live(Actor me) {
        await(me.thread);
        try {
            current = me;
            endIfDoomed(me);
            me.body.run();
        } catch (Crash e) {
            me.doomed = true;
        } catch (Throwable e) {
            failure = failure == null ? e : failure;
            over = true;
        } finally {
            actors.remove(me);
            current = null;
            Thread next = next();
            baton = next;
            LockSupport.unpark(next);
        }
    }

    private void pass(Thread me) {
        Thread next = next();
        if (next != me) {
            baton = next;
            LockSupport.unpark(next);
            await(me);
        }
    }

    private void await(Thread me) {
        while (baton != me) {
            LockSupport.park(this);
        }
    }

    private Thread next() {
        if (actors.isEmpty()) {
            return master;
        }
        for (int attempt = 0; attempt < 4; attempt++) {
            Actor actor = actors.get(random.nextInt(actors.size()));
            if (over || actor.doomed || actor.frozenUntil <= steps) {
                return actor.thread;
            }
        }
        Actor any = actors.get(random.nextInt(actors.size()));
        any.frozenUntil = 0;
        return any.thread;
    }
}
