package no.likeverd.messaging.event;

/** Names of topics: deltas of an aggregate, and compacted snapshots of its present state. */
public final class Topics {

    private Topics() {}

    public static String events(String service, String aggregate) {
        return service + "." + aggregate + ".events";
    }

    public static String state(String service, String aggregate) {
        return service + "." + aggregate + ".state";
    }

    public static boolean isState(String topic) {
        return topic.endsWith(".state");
    }
}
