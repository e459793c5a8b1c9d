package no.likeverd.ladder.version.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a definition, read field by field. A section that is not there is silent, like a {@link Scalar}. */
final class Section {

    private final @Nullable MappingNode node;
    private final String path;
    private final Findings findings;
    private final SequencedMap<String, NodeTuple> fields = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    private Section(@Nullable MappingNode node, String path, Findings findings) {
        this.node = node;
        this.path = path;
        this.findings = findings;
        if (node != null) {
            node.getValue().forEach(this::take);
        }
    }

    static Section of(@Nullable Node node, String path, Findings findings) {
        if (node == null || node instanceof MappingNode) {
            return new Section((MappingNode) node, path, findings);
        }
        findings.add(node.getStartMark(), path, "WRONG_KIND", "Fields and their values belong here");
        return new Section(null, path, findings);
    }

    private void take(NodeTuple field) {
        Node key = field.getKeyNode();
        String name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (fields.putIfAbsent(name, field) != null) {
            findings.add(key.getStartMark(), at(name), "DUPLICATE_FIELD", "The field is here twice");
        }
    }

    Scalar value(String name) {
        return Scalar.of(required(name), at(name), findings);
    }

    /** The value, or nothing without complaint. */
    Scalar optional(String name) {
        return Scalar.of(present(name), at(name), findings);
    }

    /** A text in both languages. */
    Text both(String name, int least, int most) {
        Section languages = of(required(name), at(name), findings);
        Text text = new Text(
                languages.value("nb").text(least, most), languages.value("en").text(least, most));
        languages.refuseTheRest();
        return text;
    }

    List<Section> list(String name, int least, int most) {
        List<Section> sections = new ArrayList<>();
        for (Node element : elements(name, least, most)) {
            sections.add(of(element, at(name) + "[" + sections.size() + "]", findings));
        }
        return sections;
    }

    List<String> codes(String name, int most) {
        List<String> codes = new ArrayList<>();
        for (Node element : elements(name, 0, most)) {
            Scalar place = Scalar.of(element, at(name) + "[" + codes.size() + "]", findings);
            String code = place.code();
            if (codes.contains(code)) {
                place.report("DUPLICATE", "This is in the list already");
            }
            codes.add(code);
        }
        return codes;
    }

    private List<Node> elements(String name, int least, int most) {
        Node value = required(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode list)) {
            report(name, "WRONG_KIND", "A list belongs here");
            return List.of();
        }
        int size = list.getValue().size();
        if (size < least || size > most) {
            String range = least == most ? "" + least : least + " to " + most;
            report(name, "WRONG_COUNT", range + " of them, not " + size);
        }
        return list.getValue().stream().limit(most).toList();
    }

    /** Whatever nobody has asked for is a slip of the pen, and is said so instead of being dropped. */
    void refuseTheRest() {
        fields.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> report(name, "UNKNOWN_FIELD", "The format has no such field here"));
    }

    /** Says what is wrong with a field, or with the section where the field is missing. */
    void report(String name, String code, String detail) {
        NodeTuple field = fields.get(name);
        Node place = field == null ? node : field.getKeyNode();
        if (place != null) {
            findings.add(place.getStartMark(), at(name), code, detail);
        }
    }

    private @Nullable Node required(String name) {
        Node value = present(name);
        if (value == null) {
            report(name, "MISSING", "The field is missing or empty");
        }
        return value;
    }

    private @Nullable Node present(String name) {
        known.add(name);
        NodeTuple field = fields.get(name);
        return field == null || Scalar.blank(field.getValueNode()) ? null : field.getValueNode();
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
