package no.likeverd.resourcecenter.applying;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an application has ended.
 *
 * @param words why it is a no; absent otherwise, and once they are forgotten
 */
record Decision(LocalDate on, @Nullable String words) {}
