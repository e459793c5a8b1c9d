package no.likeverd.ladder.placement;

import java.time.LocalDate;

/**
 * Where a placement came from that was not earned in this employment.
 *
 * @param earnedAtUnitId the first unit, however many moves ago
 * @param confirmBy last day for the new leader to confirm; afterwards it stays valid and is somebody's case
 */
public record Carry(String fromEmploymentId, String earnedAtUnitId, LocalDate confirmBy) {}
