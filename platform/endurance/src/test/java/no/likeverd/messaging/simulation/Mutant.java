package no.likeverd.messaging.simulation;

/** A system that is broken on purpose, outside the product: in its store, its broker or its consumer. */
enum Mutant {
    NONE("the product as it is"),
    NO_VERSION_CONDITION("a write ignores the version that its decision was based on"),
    VERSION_WITHOUT_MARK("a write takes an equal version for the same write, also after a fail-over"),
    ACKNOWLEDGED_EARLY("the store acknowledges before a majority has the write"),
    LOCAL_READS("the store answers a majority read with what may be rolled back"),
    TRIM_BEFORE_ACKNOWLEDGEMENT("the producer acknowledges before the broker has the record"),
    TRIM_WITHOUT_LAST_EVENT("the trim ignores that a newer event has come"),
    NO_FENCING("the broker lets every transaction pass"),
    FENCED_AFTER_READING("a producer fences the others off only when it sends what was read before"),
    NO_COUNT_CONDITION("the inbox writes whatever count the projection has by now"),
    NO_INBOX("the consumer applies whatever it is delivered"),
    COMMIT_BEFORE_PARK("the consumer commits the offset before the inbox has the event");

    final String meaning;

    Mutant(String meaning) {
        this.meaning = meaning;
    }
}
