package no.likeverd.assessment.twoform.web;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.assessment.twoform.web.AreaHelp.Choice;
import no.likeverd.assessment.version.Area;
import no.likeverd.assessment.version.LadderVersion;
import no.likeverd.assessment.version.Level;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** What a version calls its areas and levels, for one reader. */
record LadderWords(LadderVersion ladder, Words words) {

    public String title() {
        return ladder.title().in(words.locale());
    }

    /** The language of the ladder's words where it is another than the page's. */
    @Nullable String language() {
        return words.locale().getLanguage().equals("nn") ? "nb" : null;
    }

    String area(String areaId) {
        return ladder.area(areaId).map(area -> area.name().in(words.locale())).orElse(areaId);
    }

    public String level(int rank) {
        return ladder.levels().stream()
                .filter(level -> level.rank() == rank)
                .map(level -> level.name().in(words.locale()))
                .findFirst()
                .orElseGet(() -> words.say("form.rank.none"));
    }

    /** All ranks from "not yet" upwards, to choose from. */
    List<Option> levels() {
        return Stream.concat(
                        Stream.of(0), ladder.levels().stream().map(Level::rank).sorted())
                .map(rank -> new Option(String.valueOf(rank), level(rank)))
                .toList();
    }

    List<Option> areas(List<String> areaIds) {
        return areaIds.stream().map(areaId -> new Option(areaId, area(areaId))).toList();
    }

    /** The areas in this order with everything that helps to judge them. */
    List<AreaHelp> help(List<String> areaIds) {
        return areaIds.stream()
                .flatMap(areaId -> ladder.area(areaId).stream())
                .map(this::help)
                .toList();
    }

    private AreaHelp help(Area area) {
        Stream<Choice> levels = ladder.levels().stream().flatMap(level -> area.cells().stream()
                .filter(cell -> cell.rank() == level.rank())
                .map(cell -> choice(level, cell)));
        Choice none = new Choice(0, words.say("form.rank.none"), null, null);
        return new AreaHelp(
                area.areaId(),
                area.name().in(words.locale()),
                area.question().in(words.locale()),
                Stream.concat(Stream.of(none), levels).toList());
    }

    private Choice choice(Level level, Area.Cell cell) {
        return new Choice(
                level.rank(),
                level.name().in(words.locale()),
                cell.criterion().in(words.locale()),
                cell.example().in(words.locale()));
    }
}
