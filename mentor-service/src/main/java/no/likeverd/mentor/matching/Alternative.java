package no.likeverd.mentor.matching;

/**
 * Another mentor whom a performer could have.
 *
 * @param points of that pair
 * @param cost what all would lose together
 */
public record Alternative(String mentorId, int points, Worth cost) {}
