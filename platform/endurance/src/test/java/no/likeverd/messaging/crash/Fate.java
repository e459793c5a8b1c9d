package no.likeverd.messaging.crash;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/** Watches for a point and, when it is reached often enough, ends or freezes this process there and then. */
final class Fate implements CommandListener {

    /** What a process that met its fate leaves as its exit code. */
    static final int HALTED = 86;

    private static final String NETWORK = "org.apache.kafka.clients.NetworkClient";

    private final @Nullable Point point;
    private final AtomicInteger left;
    private final boolean freeze;
    private final Map<Integer, String> targets = new ConcurrentHashMap<>();

    Fate(@Nullable Point point, int times, boolean freeze) {
        this.point = point;
        this.left = new AtomicInteger(times);
        this.freeze = freeze;
    }

    /** Says that a point of the test's own is reached. */
    void at(Point reached) {
        if (reached == point) {
            meet();
        }
    }

    private void meet() {
        if (left.decrementAndGet() != 0) {
            return;
        }
        if (freeze) {
            ChildProcess.signal(ProcessHandle.current().pid(), "STOP");
        } else {
            Runtime.getRuntime().halt(HALTED);
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String command = event.getCommandName();
        if (point == null || !event.getCommand().isString(command)) {
            return;
        }
        String target = event.getCommand().getString(command).getValue();
        targets.put(event.getRequestId(), target);
        if (point.isAtTheStore(Point.Moment.ASKED, command, target)) {
            meet();
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        String target = targets.remove(event.getRequestId());
        if (point != null
                && target != null
                && point.isAtTheStore(Point.Moment.ANSWERED, event.getCommandName(), target)) {
            meet();
        }
    }

    /** Lets the network client talk, to this listener only. */
    void listenToTheBroker() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        if (point != null && point.isAtTheBroker()) {
            context.getLogger(NETWORK).setLevel(Level.DEBUG);
            context.addTurboFilter(new Overhears());
        }
    }

    private final class Overhears extends TurboFilter {
        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                @Nullable Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            if (format == null || level != Level.DEBUG || !NETWORK.equals(logger.getName())) {
                return FilterReply.NEUTRAL;
            }
            String line = MessageFormatter.arrayFormat(format, arguments).getMessage();
            if (point != null && point.isAtTheBroker(line)) {
                meet();
            }
            return FilterReply.DENY;
        }
    }
}
