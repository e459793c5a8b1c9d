package no.likeverd.resourcecenter.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param ids of the hits that were asked for, the best first; without words by title
 * @param total of all hits
 * @param groups hits by group, as if no group had been chosen
 * @param units hits by unit, as if no unit had been chosen
 * @param marks shows where in a text the words are
 */
public record Found(List<String> ids, long total, Map<String, Long> groups, Map<String, Long> units, Marks marks) {}
