package no.likeverd.ladder.placement;

/**
 * What the expert pool may count on.
 *
 * @param level 1 to 3, whatever the number of the ladder's levels
 */
public record Skill(String code, int level) {}
