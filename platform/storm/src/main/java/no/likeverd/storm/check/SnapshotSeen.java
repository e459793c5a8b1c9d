package no.likeverd.storm.check;

import java.util.Set;

/** A calendar's snapshot as consumed, in the order of its partition. */
public record SnapshotSeen(String subject, long seq, long version, Set<StaySeen> stays) {}
