package no.likeverd.messaging.crash;

import java.util.List;

/** Points in the life of a command and of its event, each as the driver or the client shows it. */
public enum Point {
    BEFORE_WRITE(Moment.ASKED, "load", "chain", "insert,update"),
    AFTER_WRITE(Moment.ANSWERED, "load", "chain", "insert,update"),
    AFTER_HAND_OFF,
    AFTER_LEASE(Moment.ANSWERED, "relay", "relay_lease", "insert,update"),
    AFTER_READING_WHAT_IS_DUE(Moment.ANSWERED, "relay", "chain", "find"),
    BEFORE_SEND("Sending PRODUCE request", "-relay-deltas-"),
    AFTER_SEND("Received PRODUCE response", "-relay-deltas-"),
    BEFORE_FENCING("Sending INIT_PRODUCER_ID request", "-relay-snapshots-"),
    BEFORE_SNAPSHOT("Sending PRODUCE request", "-relay-snapshots-"),
    BEFORE_SNAPSHOT_COMMIT("Sending END_TXN request", "-relay-snapshots-"),
    AFTER_SNAPSHOT_COMMIT("Received END_TXN response", "-relay-snapshots-"),
    BEFORE_TRIM(Moment.ASKED, "relay", "chain", "update"),
    AFTER_TRIM(Moment.ANSWERED, "relay", "chain", "update"),
    BEFORE_INBOX(Moment.ASKED, "listener", "links", "insert,update"),
    AFTER_INBOX(Moment.ANSWERED, "listener", "links", "insert,update"),
    AFTER_REACTION(Moment.ANSWERED, "listener", "echo", "insert,update"),
    BEFORE_PARKING(Moment.ASKED, "listener", "inbox_parked", "update"),
    AFTER_PARKING(Moment.ANSWERED, "listener", "inbox_parked", "update"),
    AFTER_UNPARKING_TOOK_EFFECT(Moment.ASKED, "drain", "inbox_parked", "delete"),
    BEFORE_OFFSET_COMMIT("Sending OFFSET_COMMIT request", ""),
    AFTER_OFFSET_COMMIT("Received OFFSET_COMMIT response", "");

    /** Whether a command to the store is about to leave, or its answer has come. */
    enum Moment {
        ASKED,
        ANSWERED
    }

    private final Moment moment;
    private final String thread;
    private final String collection;
    private final String commands;
    private final String said;
    private final String client;

    Point(Moment moment, String thread, String collection, String commands) {
        this.moment = moment;
        this.thread = thread;
        this.collection = collection;
        this.commands = commands;
        this.said = "";
        this.client = "";
    }

    /** What Kafka's network client says when it is there; that is how it can be seen without changing the product. */
    Point(String said, String client) {
        this(Moment.ASKED, "", "", "", said, client);
    }

    Point() {
        this("", "");
    }

    Point(Moment moment, String thread, String collection, String commands, String said, String client) {
        this.moment = moment;
        this.thread = thread;
        this.collection = collection;
        this.commands = commands;
        this.said = said;
        this.client = client;
    }

    boolean isAtTheStore(Moment now, String command, String target) {
        return moment == now
                && List.of(commands.split(",", -1)).contains(command)
                && collection.equals(target)
                && Thread.currentThread().getName().contains(thread);
    }

    boolean isAtTheBroker() {
        return !said.isEmpty();
    }

    boolean isAtTheBroker(String line) {
        return isAtTheBroker() && line.contains(said) && line.contains(client);
    }
}
