package no.likeverd.resourcecenter.catalogue;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Keeps this instance's catalogue as the documents are, whichever instance wrote them. */
final class FollowCatalogue implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FollowCatalogue.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Catalogue catalogue;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    FollowCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
        scheduler.setThreadNamePrefix("catalogue-");
    }

    @Override
    public void start() {
        scheduler.initialize();
        var looks = scheduler.scheduleWithFixedDelay(this::look, PAUSE);
        log.debug("scheduled {}", looks);
    }

    /** While the store is away, skills are called as they were last known to be. */
    private void look() {
        try {
            catalogue.look();
        } catch (RuntimeException e) {
            log.warn("the catalogue of skills could not be brought up to date, will try again: {}", e.toString());
        }
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
