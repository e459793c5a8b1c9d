package no.likeverd.resourcecenter.planning;

import java.util.List;
import no.likeverd.resourcecenter.calendar.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * One order that nobody should take.
 *
 * @param able how many could, were nothing else planned
 * @param reason what keeps most of those away who come nearest; null when somebody could, or could without the rest that the
 *     plan leaves
 * @param insteadOf ids of the orders that the experts who could are better used for
 */
public record Unfilled(String orderId, int able, @Nullable ReasonCode reason, List<String> insteadOf) {}
