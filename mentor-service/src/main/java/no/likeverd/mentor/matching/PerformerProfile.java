package no.likeverd.mentor.matching;

import java.util.List;
import java.util.Set;

/**
 * What counts of a performer.
 *
 * @param wishes persons, most wanted first
 * @param promised comes before others because an earlier pair ended too soon
 */
public record PerformerProfile(
        String performerId,
        String personId,
        Set<String> topics,
        Set<String> sectors,
        List<String> wishes,
        boolean promised) {}
