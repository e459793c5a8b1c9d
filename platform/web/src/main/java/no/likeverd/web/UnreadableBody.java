package no.likeverd.web;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Says which field of a body could not be read, without repeating what was sent. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof DatabindException databind
                && !databind.getPath().isEmpty()) {
            String field = databind.getPath().stream()
                    .map(UnreadableBody::step)
                    .collect(Collectors.joining("."))
                    .replace(".[", "[");
            return Problem.malformed("MALFORMED", "The field " + field + " does not have the form it must have")
                    .field(field);
        }
        return Problem.malformed("MALFORMED", "The body is missing or is not JSON");
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return name == null ? "[" + reference.getIndex() + "]" : name;
    }
}
