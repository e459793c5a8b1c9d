package no.likeverd.resourcecenter.draft;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Other days than those of an order; what is missing stays.
 *
 * @param to first day after the last
 */
record Dates(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final Dates AS_ORDERED = new Dates(null, null);
}
