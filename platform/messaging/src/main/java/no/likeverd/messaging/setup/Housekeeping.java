package no.likeverd.messaging.setup;

import com.mongodb.MongoException;
import java.time.Duration;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.process.ProcessSweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What happens by the clock: parked events are retried, unfinished processes go on. */
final class Housekeeping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration DRAIN = Duration.ofMillis(500);
    private static final Duration RESUME = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final ProcessSweep processes;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    Housekeeping(String service, Inbox inbox, ProcessSweep processes) {
        this.inbox = inbox;
        this.processes = processes;
        scheduler.setPoolSize(2);
        scheduler.setThreadNamePrefix(service + "-housekeeping-");
    }

    @Override
    public void start() {
        scheduler.initialize();
        every(DRAIN, inbox::drain);
        every(RESUME, processes::sweep);
    }

    private void every(Duration pause, Runnable work) {
        var scheduled = scheduler.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (MongoException e) {
                        log.warn("the database is away: {}", e.getMessage());
                    }
                },
                pause);
        log.debug("scheduled {}", scheduled);
    }

    @Override
    public void stop() {
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return scheduler.isRunning();
    }
}
