package no.likeverd.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * So many searches and exports a minute, for each person apart, and so much of anything for each client; whoever asks too
 * often is told when to come again.
 */
final class RateLimits implements HandlerInterceptor {

    private static final int MOST_PEOPLE = 10_000;

    private final List<Limit> limits;
    private final Limit clients;
    private final TimeMeter time;

    RateLimits(RateSettings settings, Clock clock) {
        PathPatternParser patterns = new PathPatternParser();
        limits = settings.limits().values().stream()
                .map(limit -> new Limit(
                        limit.mostAMinute(),
                        limit.paths().stream().map(patterns::parse).toList(),
                        Collections.synchronizedMap(new Quietest())))
                .toList();
        clients = new Limit(settings.clientsMostAMinute(), List.of(), Collections.synchronizedMap(new Quietest()));
        time = new ByClock(clock);
    }

    private record Limit(int mostAMinute, List<PathPattern> paths, Map<String, Bucket> byPerson) {
        boolean at(String path) {
            PathContainer parsed = PathContainer.parsePath(path);
            return paths.stream().anyMatch(pattern -> pattern.matches(parsed));
        }
    }

    /** Whether an address, or a pattern of addresses, is limited. */
    boolean at(String path) {
        return limits.stream().anyMatch(limit -> limit.at(path));
    }

    /** @throws Problem 429 when there were too many */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            return true; // what is open to everybody is none of this
        }
        if (who instanceof ClientToken) {
            count(clients, who.getName(), response);
        }
        for (Limit limit : limits) {
            if (limit.at(request.getRequestURI())) {
                count(limit, who.getName(), response);
            }
        }
        return true;
    }

    private void count(Limit limit, String who, HttpServletResponse response) {
        ConsumptionProbe probe = limit.byPerson()
                .computeIfAbsent(who, unknown -> bucket(limit.mostAMinute()))
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw Problem.of(429, "TOO_MANY_REQUESTS", "You have asked for this too often; wait and try again")
                    .with("retryAfterSeconds", seconds);
        }
    }

    private Bucket bucket(int mostAMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(mostAMinute).refillGreedy(mostAMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The service's own clock, so that a test need not wait. */
    private record ByClock(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** Forgets whoever has been quiet longest, so that memory stays bounded. */
    private static final class Quietest extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        Quietest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Bucket> eldest) {
            return size() > MOST_PEOPLE;
        }
    }
}
