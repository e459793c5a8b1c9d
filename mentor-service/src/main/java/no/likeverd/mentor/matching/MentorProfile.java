package no.likeverd.mentor.matching;

import java.util.List;
import java.util.Set;

/**
 * What counts of a mentor.
 *
 * @param wishes persons, most wanted first
 */
public record MentorProfile(
        String mentorId,
        String personId,
        Set<String> topics,
        Set<String> sectors,
        int experienceYears,
        List<String> wishes) {}
