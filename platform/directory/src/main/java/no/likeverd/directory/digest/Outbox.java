package no.likeverd.directory.digest;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Where mails go in a demo: they can be looked at and reach nobody. They hold names and addresses, and do not stay. */
final class Outbox implements Post {

    private static final String MASK = "•••";

    private final MongoCollection<Document> mails;
    private final Duration kept;
    private final boolean demo;
    private final Clock clock;

    Outbox(MongoDatabase database, Duration kept, boolean demo, Clock clock) {
        this.mails = database.getCollection("digest_mail").withWriteConcern(AggregateStores.DURABLE);
        this.kept = kept;
        this.demo = demo;
        this.clock = clock;
        // also when nobody sends or looks any more
        mails.createIndex(
                new Document("at", 1),
                new IndexOptions().expireAfter(MailSettings.LONGEST.toSeconds(), TimeUnit.SECONDS));
    }

    /** A mail as it is shown. */
    record Kept(Instant at, String to, String subject, String text) {

        public List<String> lines() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public void send(Mail mail) {
        forgetOld();
        mails.replaceOne(
                eq("_id", mail.messageId()),
                new Document("_id", mail.messageId())
                        .append("at", Date.from(clock.instant()))
                        .append("to", mail.to())
                        .append("name", mail.name())
                        .append("subject", mail.subject())
                        .append("text", mail.text()),
                new ReplaceOptions().upsert(true));
    }

    /**
     * The newest first; to whom they go is told to administrators alone.
     *
     * @throws Problem 403 for others than administrators, unless it is a demo
     */
    Page<Kept> page(Actor actor, PageRequest page) {
        boolean administrator = actor.has(Role.DIRECTORY_ADMINISTRATOR);
        if (!administrator && !demo) {
            actor.require(Role.DIRECTORY_ADMINISTRATOR);
        }
        forgetOld();
        return Page.of(
                mails, gt("at", Date.from(oldest())), descending("at", "_id"), page, mail -> kept(mail, administrator));
    }

    private static Kept kept(Document mail, boolean open) {
        String to = mail.getString("to");
        String text = mail.getString("text");
        return new Kept(
                mail.getDate("at").toInstant(),
                open ? to : masked(to),
                mail.getString("subject"),
                open ? text : nameless(text, mail.getString("name")));
    }

    private static String masked(String address) {
        return address.substring(0, Math.min(1, address.length())) + MASK + address.replaceFirst("^[^@]*", "");
    }

    private static String nameless(String text, @Nullable String name) {
        int at = name == null || name.isEmpty() ? -1 : text.indexOf(name);
        return at < 0 || name == null ? text : text.substring(0, at) + MASK + text.substring(at + name.length());
    }

    private void forgetOld() {
        mails.deleteMany(lte("at", Date.from(oldest())));
    }

    private Instant oldest() {
        return clock.instant().minus(kept);
    }
}
