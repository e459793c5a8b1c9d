package no.likeverd.directory.digest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one part answered. */
record Count(int tasks, int late, @Nullable LocalDate nearestDue) {}
