package no.likeverd.benchmarks;

import com.mongodb.event.CommandListener;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What commands cost when their events are published and consumed at the same time, against the commands alone. */
final class RelayBench {

    static final String EVENTS = "resource-center.expert-calendar.events";
    static final String STATE = "resource-center.expert-calendar.state";

    private static final String ALONE = "commands alone";
    private static final String RELAYED = "commands, relayed and consumed";

    private final Options options;
    private final int bookings;

    RelayBench(Options options) {
        this.options = options;
        this.bookings = options.eventsOr(20_000) / Pool.BOOKINGS_EACH * Pool.BOOKINGS_EACH;
    }

    Report run() throws Exception {
        try (Servers servers = Servers.start(options)) {
            servers.topics(EVENTS, STATE);
            Pool pool = new Pool(servers.freshDatabase("bench_relay"));
            try (LadderService ladder = new LadderService(servers, new CommandListener() {})) {
                Measurements all =
                        options.abba().measure(List.of(new Commands(pool), new Relayed(pool, servers, ladder)));
                return new Report("relay: commands while relay and consumer run")
                        .setting("store", servers.store())
                        .setting("broker", servers.broker())
                        .setting("threads", options.threads())
                        .setting("commands", bookings + " a repetition, one event each")
                        .rates(all)
                        .aim(all.ratio(RELAYED, ALONE, 0.8))
                        .note("The consumer is the ladder service as it runs; each event makes a snapshot too.");
            }
        }
    }

    /** Bookings in the calendars, by the product's store. */
    private class Commands implements Subject {

        final Pool pool;

        Commands(Pool pool) {
            this.pool = pool;
        }

        @Override
        public String name() {
            return ALONE;
        }

        @Override
        public void prepare() {
            pool.fill(bookings);
        }

        @Override
        public long work() throws Exception {
            return Clients.run(options.threads(), bookings, number -> CommandBench.decide(pool, number));
        }

        @Override
        public void settle() {
            pool.requireBooked(bookings);
        }
    }

    private final class Relayed extends Commands {

        private final Servers servers;
        private final LadderService ladder;
        private @Nullable Relays relay;

        Relayed(Pool pool, Servers servers, LadderService ladder) {
            super(pool);
            this.servers = servers;
            this.ladder = ladder;
        }

        @Override
        public String name() {
            return RELAYED;
        }

        @Override
        public void prepare() {
            super.prepare();
            relay = Relays.start(pool.stores, servers.kafka(), pool.clock, true);
        }

        @Override
        public void settle() {
            super.settle();
            Patience.until(
                    "the other service knows all", Duration.ofMillis(100), () -> pool.reached(ladder.away(), bookings));
            Patience.until("the relay is done", Duration.ofMillis(100), () -> pool.pending() == 0);
            if (relay != null) {
                relay.close();
            }
        }
    }
}
