package no.likeverd.resourcecenter.figures;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.figures.FigureColumn.Topic;
import no.likeverd.resourcecenter.figures.MonthsPicture.Value;
import no.likeverd.resourcecenter.figures.MonthsPicture.Values;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * One picture with its table, in the reader's words.
 *
 * @param heads over the columns, the first over the names of the rows
 * @param rows as many cells as there are heads
 */
record FigureSheet(String caption, String lead, MonthsPicture picture, List<String> heads, List<List<String>> rows) {

    private static final String NOTHING = "–";

    static FigureSheet of(Topic topic, List<MonthFigures> months, Words words) {
        List<FigureColumn> drawn =
                topic.columns().stream().filter(FigureColumn::drawn).toList();
        return new FigureSheet(
                words.say("figures.topic." + topic),
                words.say("figures.topic." + topic + ".lead"),
                MonthsPicture.of(
                        drawn.stream().map(column -> words.say(column.key())).toList(),
                        months.stream()
                                .map(month -> values(month, drawn, words))
                                .toList(),
                        topic.whole()),
                heads("figures.month", topic.columns().stream().map(FigureColumn::key), words),
                months.stream()
                        .map(month ->
                                row(month.label(), topic.columns().stream().map(column -> column.of(month)), words))
                        .toList());
    }

    /** @param names of the units, as many as there are figures */
    static FigureSheet of(List<UnitFigures> units, List<String> names, Words words) {
        return new FigureSheet(
                words.say("figures.units"),
                words.say("figures.units.lead"),
                MonthsPicture.of(
                        List.of(words.say(FigureColumn.UTILISATION.key())),
                        Stream.iterate(0, at -> at < units.size(), at -> at + 1)
                                .map(at -> new Values(
                                        names.get(at),
                                        List.of(value(units.get(at).utilisationPercent(), words))))
                                .toList(),
                        Topic.UTILISATION.whole()),
                heads(
                        "competence.unit",
                        Stream.of(FigureColumn.AVAILABLE, FigureColumn.OUT, FigureColumn.UTILISATION)
                                .map(FigureColumn::key),
                        words),
                Stream.iterate(0, at -> at < units.size(), at -> at + 1)
                        .map(at -> row(names.get(at), numbers(units.get(at)), words))
                        .toList());
    }

    private static Stream<@Nullable Number> numbers(UnitFigures unit) {
        return Stream.of(unit.availableDays(), unit.daysOut(), unit.utilisationPercent());
    }

    private static List<String> heads(String first, Stream<String> keys, Words words) {
        return Stream.concat(Stream.of(first), keys).map(words::say).toList();
    }

    private static List<String> row(String name, Stream<@Nullable Number> numbers, Words words) {
        return Stream.concat(Stream.of(name), numbers.map(number -> say(number, words)))
                .toList();
    }

    private static Values values(MonthFigures month, List<FigureColumn> drawn, Words words) {
        return new Values(
                month.label(),
                drawn.stream().map(column -> value(column.of(month), words)).toList());
    }

    private static Value value(@Nullable Number number, Words words) {
        return new Value(number == null ? null : number.doubleValue(), say(number, words));
    }

    private static String say(@Nullable Number number, Words words) {
        return number == null ? NOTHING : words.number(number);
    }
}
