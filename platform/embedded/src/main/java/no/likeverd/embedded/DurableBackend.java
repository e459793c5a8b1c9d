package no.likeverd.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import org.h2.mvstore.MVStore;

/** Replies to a command, also to a read, only when everything the reply shows is in the file. */
final class DurableBackend extends H2Backend {

    private final GroupCommit commits;

    DurableBackend(MVStore store, GroupCommit commits) {
        super(store);
        this.commits = commits;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new EmbeddedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        try {
            return commits.run(CommandKind.of(name, query), () -> answer(channel, database, name, command, query));
        } finally {
            commits.awaitDurable();
        }
    }

    private Document answer(Channel channel, String database, String name, String command, Document query) {
        return switch (name) {
            case "hello", "ismaster" ->
                super.handleCommand(channel, database, "ismaster", query)
                        .append("isWritablePrimary", true)
                        .append("helloOk", true)
                        .append("readOnly", false);
            case "buildinfo" ->
                super.handleCommand(channel, database, command, query).append("modules", List.of(EmbeddedMongo.MODULE));
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        try {
            return commits.run(CommandKind.READ, () -> super.handleQuery(query));
        } finally {
            commits.awaitDurable();
        }
    }
}
