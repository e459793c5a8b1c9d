package no.likeverd.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several things to choose from that belong together.
 *
 * @param label over them; null where none stands over them
 */
public record OptionGroup(@Nullable String label, List<Option> options) {

    public static OptionGroup plain(List<Option> options) {
        return new OptionGroup(null, options);
    }
}
