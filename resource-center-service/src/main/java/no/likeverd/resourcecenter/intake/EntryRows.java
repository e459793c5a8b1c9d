package no.likeverd.resourcecenter.intake;

import static java.util.Objects.requireNonNullElse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.exchange.KeepCompetence;
import no.likeverd.resourcecenter.exchange.Offering;
import no.likeverd.resourcecenter.exchange.Themes;
import no.likeverd.resourcecenter.intake.Row.Entry;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What units can help others with, by whoever leads each of them: an import is no way round that. */
@Component
class EntryRows implements Rows {

    private static final int LONGEST_ID = 60;

    private final KeepCompetence keepCompetence;
    private final Map<String, String> themes;

    EntryRows(KeepCompetence keepCompetence, Themes themes, MessageSource words) {
        this.keepCompetence = keepCompetence;
        this.themes = Meanings.of(themes.codes(), Function.identity(), "theme", words);
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.ENTRIES;
    }

    @Override
    public Row read(Cells cells) {
        return Row.of(
                cells.number(),
                new Entry(
                        cells.text(Column.UNIT, LONGEST_ID),
                        new Offering(
                                cells.text(Column.TITLE, 120),
                                requireNonNullElse(cells.choice(Column.THEME, themes, "UNKNOWN_THEME"), ""),
                                cells.area(Column.GOOD_FOR, 1000),
                                cells.area(Column.HOW_TO_GET, 500),
                                cells.optionalText(Column.LEVEL, 200),
                                cells.text(Column.CONTACT, LONGEST_ID))));
    }

    @Override
    public Consumer<Row> checks(Actor actor) {
        Set<String> seen = new HashSet<>();
        return row -> {
            Entry wanted = Row.sure(row.entry());
            if (!seen.add(
                    wanted.unitId() + '\n' + Meanings.plain(wanted.offering().title()))) {
                throw Problem.invalid("ROW_TWICE", Column.TITLE.field(), "Another row says the same of the unit");
            }
            keepCompetence.requireListable(actor, wanted.unitId(), wanted.offering());
        };
    }

    @Override
    public void carryOut(Actor actor, Row row, CommandKey key) {
        Entry wanted = Row.sure(row.entry());
        keepCompetence.enter(actor, wanted.unitId(), wanted.offering(), key);
    }

    @Override
    public List<String> cells(Row row, Words words) {
        Entry wanted = Row.sure(row.entry());
        Offering offering = wanted.offering();
        return List.of(
                wanted.unitId(),
                offering.title(),
                words.named("theme", List.of(offering.theme())).getFirst().label(),
                offering.goodFor(),
                offering.howToGet(),
                requireNonNullElse(offering.level(), ""),
                offering.contactPersonId());
    }
}
