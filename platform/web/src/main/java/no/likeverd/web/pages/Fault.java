package no.likeverd.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * Something that is wrong in a form. Its words are {@code error.<field>.<code>}, else {@code error.<code>}.
 *
 * @param field at fault; null when it is no single one
 */
public record Fault(@Nullable String field, String code, List<String> values) implements MessageSourceResolvable {

    @Override
    public String[] getCodes() {
        return new String[] {"error." + field + "." + code, "error." + code, "error.other"};
    }

    @Override
    public Object[] getArguments() {
        return values.toArray();
    }

    @Override
    public @Nullable String getDefaultMessage() {
        return null;
    }
}
