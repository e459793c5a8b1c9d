package no.likeverd.gateway.login;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.gateway.Problem;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** So many log-ins a minute from one address; a whole town hall may share one, so it is not few. */
@Component
final class LoginLimit {

    private static final int MOST_ADDRESSES = 10_000;

    private final int mostAMinute;
    private final Map<String, Bucket> byAddress = Collections.synchronizedMap(new Least());

    LoginLimit(LoginSettings settings) {
        mostAMinute = settings.mostAMinute();
    }

    /** @throws Problem 429 when there were too many */
    void count(ServerHttpRequest request) {
        var address = request.getRemoteAddress();
        String from = address == null || address.getAddress() == null
                ? ""
                : address.getAddress().getHostAddress();
        if (!byAddress.computeIfAbsent(from, unknown -> bucket()).tryConsume(1)) {
            throw Problem.tooManyLogins();
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(mostAMinute).refillGreedy(mostAMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** Forgets whoever has been quiet longest, so that strangers cannot fill the memory. */
    private static final class Least extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        Least() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    }
}
