package no.likeverd.resourcecenter.intake;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.catalogue.Naming;
import org.jspecify.annotations.Nullable;

/** The three columns that say what a skill is called in one language. */
enum NamingColumns {
    NB(Column.LABEL_NB, Column.ALSO_NB, Column.DESCRIPTION_NB),
    NN(Column.LABEL_NN, Column.ALSO_NN, Column.DESCRIPTION_NN),
    EN(Column.LABEL_EN, Column.ALSO_EN, Column.DESCRIPTION_EN);

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_ALTERNATIVES = 500;
    private static final int LONGEST_DESCRIPTION = 300;

    /** Commas stand in names too. */
    private static final Pattern BETWEEN = Pattern.compile("[;\\n]");

    private final Column label;
    private final Column also;
    private final Column description;

    NamingColumns(Column label, Column also, Column description) {
        this.label = label;
        this.also = also;
        this.description = description;
    }

    Naming read(Cells cells) {
        return new Naming(
                cells.text(label, LONGEST_LABEL),
                cells.blank(also) ? List.of() : alternatives(cells.area(also, LONGEST_ALTERNATIVES)),
                cells.optionalText(description, LONGEST_DESCRIPTION));
    }

    /** A language without a name takes all its words from bokmål, so words without a name would be lost. */
    @Nullable Naming readUnlessBlank(Cells cells) {
        return cells.blank(label) && cells.blank(also) && cells.blank(description) ? null : read(cells);
    }

    private static List<String> alternatives(String written) {
        return BETWEEN.splitAsStream(written)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** As the three cells show it. */
    static Stream<String> cells(@Nullable Naming naming) {
        return naming == null
                ? Stream.of("", "", "")
                : Stream.of(
                        naming.label(),
                        String.join("; ", naming.alternatives()),
                        requireNonNullElse(naming.description(), ""));
    }
}
