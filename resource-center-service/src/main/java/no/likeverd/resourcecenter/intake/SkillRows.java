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
import no.likeverd.resourcecenter.catalogue.SkillStatus;
import no.likeverd.resourcecenter.exchange.Themes;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Skills of the catalogue, each as it is to be from then on; what no row says of a skill is not kept. */
@Component
class SkillRows implements Rows {

    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_CODE = 60;

    /** As orders and ladders spell one. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

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
                        NamingColumns.NB.read(cells),
                        NamingColumns.NN.readUnlessBlank(cells),
                        NamingColumns.EN.readUnlessBlank(cells),
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
        Stream<String> named = Stream.of(skill.nb(), skill.nn(), skill.en()).flatMap(NamingColumns::cells);
        Stream<String> last =
                Stream.of(requireNonNullElse(skill.conceptUri(), ""), words.say("skills.status." + skill.status()));
        return Stream.of(first, named, last).flatMap(cells -> cells).toList();
    }
}
