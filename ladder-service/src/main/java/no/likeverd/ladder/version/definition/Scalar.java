package no.likeverd.ladder.version.definition;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One value of a definition. What it is not allowed to be goes to the findings, and a harmless value stands in so that
 * reading goes on. A value that is not there is silent: its absence has been reported.
 */
final class Scalar {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private final @Nullable ScalarNode node;
    private final String path;
    private final Findings findings;

    private Scalar(@Nullable ScalarNode node, String path, Findings findings) {
        this.node = node;
        this.path = path;
        this.findings = findings;
    }

    static Scalar of(@Nullable Node value, String path, Findings findings) {
        if (value == null || value instanceof ScalarNode) {
            return new Scalar((ScalarNode) value, path, findings);
        }
        findings.add(value.getStartMark(), path, "WRONG_KIND", "One value belongs here, not several");
        return new Scalar(null, path, findings);
    }

    /** What stands for "nothing" in YAML is as good as a field that was left out. */
    static boolean blank(Node value) {
        return value instanceof ScalarNode scalar
                && (Tag.NULL.equals(scalar.getTag()) || scalar.getValue().isBlank());
    }

    String text(int least, int most) {
        String value = value();
        int length = value.codePointCount(0, value.length());
        if (length < least || length > most) {
            report("WRONG_LENGTH", "%d to %d characters, not %d".formatted(least, most, length));
        }
        if (value.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n')) {
            report("WRONG_FORM", "Characters that cannot be seen do not belong here");
        }
        return value;
    }

    String code() {
        String value = value();
        if (!Codes.sound(value)) {
            report("WRONG_FORM", Codes.FORM);
        }
        return value;
    }

    int number(int least, int most) {
        if (!plain() || !WHOLE.matcher(value()).matches()) {
            report("WRONG_KIND", "A whole number belongs here, without quotes");
            return least;
        }
        int number = Integer.parseInt(value());
        if (number < least || number > most) {
            String range = least == most ? "" + least : least + " to " + most;
            report("OUT_OF_RANGE", range + ", not " + number);
        }
        return number;
    }

    /** A number that counts its list: 1 in the first place, 2 in the second, and so on. */
    int counting(int expected) {
        if (!plain() || !value().equals(Integer.toString(expected))) {
            report("GAP", "Here comes %d: the list counts from 1 without gaps".formatted(expected));
        }
        return expected;
    }

    boolean flag() {
        if (!plain() || !(value().equals("true") || value().equals("false"))) {
            report("WRONG_KIND", "true or false belongs here, without quotes");
        }
        return value().equals("true");
    }

    <E extends Enum<E>> @Nullable E choice(List<E> choices) {
        return choices.stream()
                .filter(choice -> choice.name().equals(value()))
                .findFirst()
                .orElseGet(() -> {
                    report("UNKNOWN_VALUE", "One of " + choices);
                    return null;
                });
    }

    void report(String code, String detail) {
        if (node != null) {
            findings.add(node.getStartMark(), path, code, detail);
        }
    }

    private String value() {
        return node == null ? "" : node.getValue().strip();
    }

    private boolean plain() {
        return node != null && node.getScalarStyle() == ScalarStyle.PLAIN;
    }
}
