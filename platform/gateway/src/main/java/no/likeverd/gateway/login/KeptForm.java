package no.likeverd.gateway.login;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.WebSession;

/**
 * What somebody had filled in when their log-in ended. It waits in the session until the same person has logged in, and until
 * they have sent it.
 *
 * @param path where it was to go
 * @param ownersMark stands for whoever was logged in last in that browser; empty when nobody is known to have been
 */
record KeptForm(String path, List<Field> fields, String ownersMark) implements Serializable {

    private static final String ATTRIBUTE = "likeverd.form";

    /** A field as it was sent. */
    record Field(String name, String value) implements Serializable {}

    static KeptForm of(String path, MultiValueMap<String, String> form, String ownersMark) {
        List<Field> fields = form.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
        return new KeptForm(path, fields, ownersMark);
    }

    /** The fields as a browser sends them. */
    String encoded() {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void keepIn(WebSession session) {
        session.getAttributes().put(ATTRIBUTE, this);
    }

    static Optional<KeptForm> in(WebSession session) {
        return Optional.ofNullable(session.<KeptForm>getAttribute(ATTRIBUTE));
    }

    static void throwAway(WebSession session) {
        session.getAttributes().remove(ATTRIBUTE);
    }

    /** Once it has been sent there is nothing to bring back. */
    static void sentTo(String path, WebSession session) {
        if (in(session).filter(kept -> kept.path().equals(path)).isPresent()) {
            throwAway(session);
        }
    }
}
