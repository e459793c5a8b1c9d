package no.likeverd.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A store on the loopback address that speaks MongoDB's wire protocol, kept in one file or in memory.
 *
 * <p>What it acknowledged survives the death of the process, not a power cut; it is for trying and for tests.
 */
public final class EmbeddedMongo implements AutoCloseable {

    /** Named by the buildInfo command, so that a client can tell what it talks to. */
    public static final String MODULE = "likeverd-embedded";

    /** A request holds its thread until it is durable: more threads than cores make larger commits. */
    private static final int WORKERS = 16;

    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
        this.port = server.getLocalAddress().getPort();
    }

    /** Opens the file (null: keeps everything in memory) and listens on the port (0: any free one). */
    public static EmbeddedMongo start(@Nullable Path file, int port) {
        MVStore store = StoreFile.open(file);
        MongoServer server = new MongoServer(new DurableBackend(store, new GroupCommit(store)));
        try {
            server.bind(new InetSocketAddress(Ports.LOOPBACK, port), 1, WORKERS);
            return new EmbeddedMongo(server);
        } catch (Exception e) {
            // Netty throws the checked exception of a port in use without declaring it.
            server.shutdownNow();
            throw new IllegalStateException("Cannot listen on port " + port, e);
        }
    }

    public String uri(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
