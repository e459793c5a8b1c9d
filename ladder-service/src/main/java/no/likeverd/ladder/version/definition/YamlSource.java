package no.likeverd.ladder.version.definition;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Text as a tree that knows its lines. Only the tree is made, never an object: a definition is data and nothing else. */
final class YamlSource {

    static final int MOST_CHARACTERS = 256 * 1024;
    static final int MOST_ALIASES = 10;
    private static final int DEEPEST = 20;

    private final String text;
    private final Findings findings;

    YamlSource(String text, Findings findings) {
        this.text = plain(text);
        this.findings = findings;
    }

    /** JSON may be indented with tabs, YAML may not; within JSON's strings there are none. */
    private static String plain(String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return content.stripLeading().startsWith("{") ? content.replace('\t', ' ') : content;
    }

    /** The root, or null when the text is no plain YAML; the findings say why. */
    @Nullable Node compose() {
        try {
            checkEvents();
            Node root = findings.none() ? yaml().compose(new StringReader(text)) : null;
            if (root == null && findings.none()) {
                findings.add(1, "", "EMPTY", "There is nothing in the file");
            }
            return root;
        } catch (YAMLException e) {
            findings.add(line(e), "", "NOT_YAML", problem(e));
            return null;
        }
    }

    private void checkEvents() {
        int aliases = 0;
        for (Event event : yaml().parse(new StringReader(text))) {
            if (tag(event) != null) {
                findings.add(event.getStartMark(), "", "TAG", "Tags are not used; the format says what each field is");
            }
            if (event instanceof AliasEvent && ++aliases == MOST_ALIASES + 1) {
                findings.add(event.getStartMark(), "", "TOO_MANY_ALIASES", "At most ten aliases; write the rest out");
            }
        }
    }

    private static @Nullable String tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> null;
        };
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        return new Yaml(options);
    }

    private int line(YAMLException e) {
        if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return marked.getProblemMark().getLine() + 1;
        }
        int position = e instanceof ReaderException reader ? reader.getPosition() : 0;
        return 1
                + (int) text.codePoints()
                        .limit(Math.max(position, 0))
                        .filter(character -> character == '\n')
                        .count();
    }

    private static String problem(YAMLException e) {
        if (e instanceof MarkedYAMLException marked && marked.getProblem() != null) {
            return "This cannot be read as YAML: " + marked.getProblem();
        }
        return e instanceof ReaderException
                ? "There is a character that YAML does not allow"
                : "The file is larger or deeper than a definition may be";
    }
}
