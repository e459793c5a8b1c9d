package no.likeverd.resourcecenter.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.exchange.Competences.Written;
import no.likeverd.resourcecenter.search.SearchIndex;
import no.likeverd.resourcecenter.search.Searchable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Keeps this instance's index as the documents are: reads all of them when it starts, and from then on, twice a second, what was
 * written since. Each instance does so by itself, so it does not matter which of them wrote.
 */
final class FollowCompetences implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FollowCompetences.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration UNITS = Duration.ofMinutes(1);
    private static final int SHOWN_AT_A_TIME = 10_000;

    /** Clocks of two instances differ, and a write becomes visible after its time: so far back each look begins. */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Competences competences;
    private final SearchIndex index;
    private final Themes themes;
    private final Districts districts;
    private final Clock clock;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    private Instant newest = Instant.EPOCH.plus(OVERLAP);
    private Map<String, Long> recent = new HashMap<>();
    private volatile @Nullable Instant asOf;

    FollowCompetences(Competences competences, SearchIndex index, Themes themes, Districts districts, Clock clock) {
        this.competences = competences;
        this.index = index;
        this.themes = themes;
        this.districts = districts;
        this.clock = clock;
        scheduler.setThreadNamePrefix("competence-index-");
    }

    /** When the index was last as the documents were; null until it holds all of them. */
    @Nullable Instant asOf() {
        return asOf;
    }

    /** Takes over what was written since the last look. */
    synchronized void look() {
        Instant now = clock.instant();
        Look look = new Look(newest.minus(OVERLAP));
        competences.changedSince(look.from, look::take);
        index.refresh();
        newest = look.latest;
        recent = look.remembered();
        asOf = now;
    }

    /** One look; what the last one had already is left out by its version. */
    private final class Look {

        private final Instant from;
        private final Map<String, Written> seen = new HashMap<>();
        private Instant latest = newest;
        private int taken;

        Look(Instant from) {
            this.from = from;
        }

        void take(Written written) {
            Competence entry = written.entry();
            if (!entry.changedAt().isBefore(latest.minus(OVERLAP))) {
                seen.put(entry.competenceId(), written);
            }
            latest = entry.changedAt().isAfter(latest) ? entry.changedAt() : latest;
            Long known = recent.get(entry.competenceId());
            if (known == null || known != written.version()) {
                apply(entry);
                if (++taken % SHOWN_AT_A_TIME == 0) {
                    forgetOld();
                    index.refresh();
                }
            }
        }

        private void forgetOld() {
            Instant oldest = latest.minus(OVERLAP);
            seen.values().removeIf(written -> written.entry().changedAt().isBefore(oldest));
        }

        Map<String, Long> remembered() {
            forgetOld();
            return seen.values().stream()
                    .collect(Collectors.toMap(
                            written -> written.entry().competenceId(), Written::version, Math::max, HashMap::new));
        }
    }

    private void apply(Competence entry) {
        if (entry.status() == CompetenceStatus.LISTED) {
            index.put(searchable(entry));
        } else {
            index.remove(entry.competenceId());
        }
    }

    private Searchable searchable(Competence entry) {
        Offering offering = entry.offering();
        String text = Stream.of(offering.goodFor(), offering.howToGet(), offering.level())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return new Searchable(
                entry.competenceId(),
                offering.theme(),
                themes.names(offering.theme()),
                entry.unitId(),
                offering.title(),
                text);
    }

    @Override
    public void start() {
        scheduler.initialize();
        var entries = scheduler.scheduleWithFixedDelay(() -> unlessAway(this::look), PAUSE);
        var units = scheduler.scheduleWithFixedDelay(() -> unlessAway(districts::refresh), UNITS);
        log.debug("scheduled {} and {}", entries, units);
    }

    /** The search goes on with what the index has, and says since when. */
    private static void unlessAway(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("the index of competences could not be brought up to date, will try again: {}", e.toString());
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
