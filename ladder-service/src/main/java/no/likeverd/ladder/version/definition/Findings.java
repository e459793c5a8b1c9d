package no.likeverd.ladder.version.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** What is wrong with a definition, collected while reading goes on. */
final class Findings {

    static final int MOST = 100;

    private final List<DefinitionError> errors = new ArrayList<>();

    void add(Mark at, String field, String code, String detail) {
        add(at.getLine() + 1, field, code, detail);
    }

    void add(int line, String field, String code, String detail) {
        if (errors.size() < MOST) {
            errors.add(new DefinitionError(line, field, code, detail));
        }
    }

    boolean none() {
        return errors.isEmpty();
    }

    /** From top to bottom; what is in one line stays in the order in which it was found. */
    List<DefinitionError> all() {
        return errors.stream()
                .sorted(Comparator.comparingInt(DefinitionError::line))
                .toList();
    }
}
