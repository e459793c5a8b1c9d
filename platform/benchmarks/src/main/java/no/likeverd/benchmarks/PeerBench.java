package no.likeverd.benchmarks;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands with one event each, from the first command until the last event has been consumed: this outbox and a library's. */
final class PeerBench {

    private static final String OURS = "this outbox, end to end";
    private static final String PEER = "Spring Modulith, end to end";

    private final Options options;
    private final int bookings;

    PeerBench(Options options) {
        if (options.mongo() == null) {
            throw new IllegalArgumentException("peer wants --mongo URI: the library needs transactions over documents");
        }
        this.options = options;
        this.bookings = options.eventsOr(10_000) / Pool.BOOKINGS_EACH * Pool.BOOKINGS_EACH;
    }

    Report run() throws Exception {
        try (Servers servers = Servers.start(options)) {
            servers.topics(RelayBench.EVENTS, RelayBench.STATE, ModulithDesk.EVENTS);
            Pool pool = new Pool(servers.freshDatabase("bench_peer"));
            String beside = servers.uri(servers.freshDatabase("bench_modulith"));
            try (ModulithDesk desk = new ModulithDesk(beside, servers.kafka())) {
                Measurements all =
                        options.abba().measure(List.of(new Ours(pool, servers), new Peer(pool, servers, desk)));
                return new Report("peer: a command with one event, until the event is consumed")
                        .setting("store", servers.store())
                        .setting("broker", servers.broker())
                        .setting("threads", options.threads())
                        .setting("commands", bookings + " a repetition, one event each")
                        .rates(all)
                        .aim(all.ratio(OURS, PEER, 2))
                        .note(
                                "Ours decides over the calendar and writes snapshots too; the peer only appends to the document.")
                        .note("Transactions of the peer that met another one and were made again: " + desk.meetings())
                        .note(
                                "Ours keeps the order per key after a failure; the peer sends when a transaction has committed.");
            }
        }
    }

    /** What both have in common: the pool, and an ear on the topic. */
    private abstract class EndToEnd implements Subject {

        final Pool pool;
        final Servers servers;
        private final String name;
        private final String topic;
        private @Nullable Ear ear;

        EndToEnd(String name, Pool pool, Servers servers, String topic) {
            this.name = name;
            this.pool = pool;
            this.servers = servers;
            this.topic = topic;
        }

        abstract void command(int number);

        abstract long pending();

        @Override
        public String name() {
            return name;
        }

        @Override
        public void prepare() throws Exception {
            pool.fill(bookings);
            ear = new Ear(servers.kafka(), topic);
        }

        @Override
        public long work() throws Exception {
            long done = Clients.run(options.threads(), bookings, this::command);
            if (ear != null) {
                ear.hear(bookings);
            }
            return done;
        }

        @Override
        public void settle() {
            Patience.until("nothing is pending", Duration.ofMillis(100), () -> pending() == 0);
            if (ear != null) {
                ear.close();
            }
        }
    }

    private final class Ours extends EndToEnd {

        private @Nullable Relays relay;

        Ours(Pool pool, Servers servers) {
            super(OURS, pool, servers, RelayBench.EVENTS);
        }

        @Override
        public void prepare() throws Exception {
            super.prepare();
            relay = Relays.start(pool.stores, servers.kafka(), pool.clock, true);
        }

        @Override
        void command(int number) {
            CommandBench.decide(pool, number);
        }

        @Override
        long pending() {
            return pool.pending();
        }

        @Override
        public void settle() {
            pool.requireBooked(bookings);
            super.settle();
            if (relay != null) {
                relay.close();
            }
        }
    }

    private final class Peer extends EndToEnd {

        private final ModulithDesk desk;

        Peer(Pool pool, Servers servers, ModulithDesk desk) {
            super(PEER, pool, servers, ModulithDesk.EVENTS);
            this.desk = desk;
        }

        @Override
        public void prepare() throws Exception {
            super.prepare();
            desk.fill(pool, Math.max(1, bookings / Pool.BOOKINGS_EACH));
        }

        @Override
        void command(int number) {
            desk.book(pool.expertId(number), pool.request(number));
        }

        @Override
        long pending() {
            return desk.pending();
        }
    }
}
