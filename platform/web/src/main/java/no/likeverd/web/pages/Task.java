package no.likeverd.web.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody.
 *
 * @param address of the page where it is done
 * @param label key of the words
 * @param arguments of the words; days come as {@code LocalDate}
 * @param due null where there is no deadline
 */
public record Task(
        String address,
        String label,
        List<Object> arguments,
        @Nullable LocalDate due) {}
