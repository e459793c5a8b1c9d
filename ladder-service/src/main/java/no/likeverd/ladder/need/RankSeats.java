package no.likeverd.ladder.need;

/** How many seats there are at a rank. */
public record RankSeats(int rank, int seats) {}
