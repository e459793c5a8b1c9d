package no.likeverd.messaging.crash;

import com.mongodb.MongoException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.TooManyPending;

/**
 * Clients of a small service: each fills one chain after another, writes down what it asks before and what it was told
 * after, and asks again under the same key what it was never told.
 */
final class Writers {

    private static final int LINKS = 20;

    private final Life life;
    private final AggregateStore<Chain> chains;
    private final Fate fate;
    private final Journal journal;
    private final CountDownLatch ended;

    Writers(Life life, AggregateStore<Chain> chains, Fate fate) {
        this.life = life;
        this.chains = chains;
        this.fate = fate;
        this.journal = life.journal();
        this.ended = new CountDownLatch(life.writers());
    }

    /** Settles what an earlier life left open, then writes on. */
    void start() {
        long run = journal.count("run") + 1;
        journal.unknown().forEach(command -> ask(command.chain(), command.link()));
        journal.write("run " + run);
        for (int i = 0; i < life.writers(); i++) {
            String prefix = life.name() + "-" + run + "-" + i + "-";
            Thread thread = new Thread(() -> write(prefix), "load-" + i);
            thread.start();
        }
    }

    /** Whether every writer has been told of its last command. */
    boolean ended() {
        return ended.getCount() == 0;
    }

    private void write(String prefix) {
        for (int i = 0; goesOn(); i++) {
            String chain = prefix + i;
            for (int link = 1; link <= LINKS && goesOn(); link++) {
                journal.write(Journal.TRY, chain, Integer.toString(link));
                ask(chain, Integer.toString(link));
                LockSupport.parkNanos(life.pause().toNanos());
            }
        }
        ended.countDown();
    }

    private boolean goesOn() {
        return !Files.exists(life.stopFile());
    }

    private void ask(String chain, String link) {
        while (!told(chain, link)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        fate.at(Point.AFTER_HAND_OFF);
        journal.write(Journal.OK, chain, link);
    }

    private boolean told(String chain, String link) {
        CommandKey key = CommandKey.of(life.name(), chain + "/" + link, link);
        try {
            var result = link.equals("1")
                    ? chains.create(chain, key, () -> Chain.first(link, life.padding()))
                    : chains.change(chain, key, known -> known.state().with(link, life.padding()));
            return result.state().links().contains(link);
        } catch (TooManyPending e) {
            journal.write(Journal.REFUSED, chain, link);
            return false;
        } catch (MongoException e) {
            journal.write("away " + e.getClass().getSimpleName());
            return false;
        }
    }
}
