package no.likeverd.testing.api;

import java.util.Map;
import no.likeverd.testing.api.ApiDocument.Operation;
import org.jspecify.annotations.Nullable;

/** One request of a fuzz, as it can be repeated. */
record Asked(
        Operation operation,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String caller,
        @Nullable String body) {

    private static final int SHOWN = 2_000;

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(method)
                .append(' ')
                .append(path)
                .append("\nas ")
                .append(caller);
        headers.forEach(
                (name, value) -> text.append('\n').append(name).append(": ").append(value));
        if (body != null) {
            text.append("\n\n").append(body, 0, Math.min(SHOWN, body.length()));
        }
        return text.toString();
    }
}
