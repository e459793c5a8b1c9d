package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who ended a booking before its time.
 *
 * @param on the day it was decided; free from then on, what was worked before stands
 */
public record Cancellation(LocalDate on, Party by, @Nullable CancellationReason reason) {}
