package no.likeverd.resourcecenter.intake;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.catalogue.CatalogueSkill;
import no.likeverd.resourcecenter.catalogue.KeepCatalogue;
import no.likeverd.resourcecenter.catalogue.Naming;
import no.likeverd.resourcecenter.catalogue.SkillStatus;
import no.likeverd.resourcecenter.exchange.Themes;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Skills of the catalogue, each as it is to be from then on; what no row says of a skill is not kept. */
@Component
class SkillRows implements Rows {

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_ALTERNATIVES = 500;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_CODE = 60;

    /** As orders and ladders spell one. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    /** Commas stand in names too. */
    private static final Pattern BETWEEN = Pattern.compile("[;\\n]");

    private final KeepCatalogue keepCatalogue;
    private final Map<String, String> themes;
    private final Map<String, SkillStatus> statuses;

    SkillRows(KeepCatalogue keepCatalogue, Themes themes, MessageSource words) {
        this.keepCatalogue = keepCatalogue;
        this.themes = Meanings.of(themes.codes(), Function.identity(), "theme", words);
        this.statuses = Meanings.of(List.of(SkillStatus.values()), SkillStatus::name, "skills.status", words);
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.SKILLS;
    }

    @Override
    public Row read(Cells cells) {
        return Row.of(
                cells.number(),
                new CatalogueSkill(
                        code(cells),
                        requireNonNullElse(cells.choice(Column.THEME, themes, "UNKNOWN_THEME"), ""),
                        status(cells),
                        naming(cells, Column.LABEL_NB, Column.ALSO_NB, Column.DESCRIPTION_NB),
                        translated(cells, Column.LABEL_NN, Column.ALSO_NN, Column.DESCRIPTION_NN),
                        translated(cells, Column.LABEL_EN, Column.ALSO_EN, Column.DESCRIPTION_EN),
                        address(cells)));
    }

    private static String code(Cells cells) {
        String code = cells.text(Column.CODE, LONGEST_CODE);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            cells.fault(Column.CODE, "BAD_CODE");
        }
        return code;
    }

    private SkillStatus status(Cells cells) {
        return cells.blank(Column.STATUS)
                ? SkillStatus.IN_USE
                : requireNonNullElse(cells.choice(Column.STATUS, statuses, "BAD_STATUS"), SkillStatus.IN_USE);
    }

    /** A language without a name takes all its words from bokmål, so words without a name would be lost. */
    private static @Nullable Naming translated(Cells cells, Column label, Column also, Column description) {
        return cells.blank(label) && cells.blank(also) && cells.blank(description)
                ? null
                : naming(cells, label, also, description);
    }

    private static Naming naming(Cells cells, Column label, Column also, Column description) {
        return new Naming(
                cells.text(label, LONGEST_LABEL),
                cells.blank(also) ? List.of() : alternatives(cells.area(also, LONGEST_ALTERNATIVES)),
                cells.optionalText(description, LONGEST_DESCRIPTION));
    }

    private static List<String> alternatives(String written) {
        return BETWEEN.splitAsStream(written)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable String address(Cells cells) {
        String address = cells.optionalText(Column.CONCEPT, LONGEST_ADDRESS);
        if (address != null && !isOnTheWeb(address)) {
            cells.fault(Column.CONCEPT, "BAD_ADDRESS");
        }
        return address;
    }

    /** Pages link to it, so it must lead nowhere else. */
    private static boolean isOnTheWeb(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && Stream.of("http", "https").anyMatch(each -> each.equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public Consumer<Row> checks(Actor actor) {
        Consumer<CatalogueSkill> supposed = keepCatalogue.supposed(actor);
        return row -> supposed.accept(Row.sure(row.skill()));
    }

    @Override
    public void carryOut(Actor actor, Row row, CommandKey key) {
        keepCatalogue.keep(actor, Row.sure(row.skill()), key);
    }

    @Override
    public List<String> cells(Row row, Words words) {
        CatalogueSkill skill = Row.sure(row.skill());
        Stream<String> first = Stream.of(
                skill.code(),
                words.named("theme", List.of(skill.theme())).getFirst().label());
        Stream<String> last =
                Stream.of(requireNonNullElse(skill.conceptUri(), ""), words.say("skills.status." + skill.status()));
        return Stream.of(first, said(skill.nb()), said(skill.nn()), said(skill.en()), last)
                .flatMap(cells -> cells)
                .toList();
    }

    private static Stream<String> said(@Nullable Naming naming) {
        return naming == null
                ? Stream.of("", "", "")
                : Stream.of(
                        naming.label(),
                        String.join("; ", naming.alternatives()),
                        requireNonNullElse(naming.description(), ""));
    }
}
