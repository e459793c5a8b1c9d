package no.likeverd.standalone.story;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the story was asked to do.
 *
 * @param url the gateway's address, without a slash at its end
 * @param json where the steps are written, or null
 */
record StoryOptions(URI url, @Nullable Path json) {

    static final String USAGE = "Usage: Story [--url http://127.0.0.1:8080] [--json FILE]";

    /** @throws IllegalArgumentException that says what is wrong */
    static StoryOptions parse(String... args) {
        URI url = URI.create("http://127.0.0.1:8080");
        Path json = null;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " wants a value. " + USAGE);
            }
            switch (args[i]) {
                case "--url" -> url = address(args[i + 1]);
                case "--json" -> json = Path.of(args[i + 1]);
                default -> throw new IllegalArgumentException("Unknown option " + args[i] + ". " + USAGE);
            }
        }
        return new StoryOptions(url, json);
    }

    private static URI address(String text) {
        try {
            URI url = new URI(text.replaceAll("/+$", ""));
            if (url.getHost() != null && url.getScheme().matches("https?")) {
                return url;
            }
        } catch (URISyntaxException e) {
            // said below in other words
        }
        throw new IllegalArgumentException("--url must be an address such as http://127.0.0.1:8080. " + USAGE);
    }
}
