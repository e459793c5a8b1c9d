package no.likeverd.messaging.aggregate;

/**
 * An aggregate as loaded.
 *
 * @param version count of writes; what a decision was based on
 * @param seq count of events so far
 */
public record Aggregate<S>(String id, long version, long seq, S state) {}
