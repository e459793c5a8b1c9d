package no.likeverd.resourcecenter.intake;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.calendar.Weekdays;
import no.likeverd.resourcecenter.catalogue.Catalogue;
import no.likeverd.resourcecenter.pool.JoinPool;
import no.likeverd.resourcecenter.pool.Newcomer;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Experts who join the pool. */
@Component
class ExpertRows implements Rows {

    private static final int LONGEST_ID = 60;
    private static final int LEAST_SHARE = 10;
    private static final int MOST_SKILLS = 50;
    private static final int LONGEST_PLACE = 120;
    private static final int LONGEST_WEEK = 120;
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");
    /** Days as lists are exported, {@code mandag, tirsdag og onsdag}. */
    private static final Pattern BETWEEN_DAYS = Pattern.compile("[,;\\s]+(?:(?:og|and)\\s+)?");

    /** A name and a level as lists are exported, {@code Demensomsorg (3)}, or with a colon or a blank between. */
    private static final Pattern SKILL = Pattern.compile("([^():]{1,80}?)[\\s:(]+([123])\\)?");

    private final JoinPool joinPool;
    private final Map<String, Membership> memberships;
    private final Map<String, DayOfWeek> weekdays = Meanings.ofWeekdays();
    private final Catalogue catalogue;

    ExpertRows(JoinPool joinPool, MessageSource words, Catalogue catalogue) {
        this.joinPool = joinPool;
        this.memberships = Meanings.of(List.of(Membership.values()), Membership::name, "membership", words);
        this.catalogue = catalogue;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.EXPERTS;
    }

    @Override
    public Row read(Cells cells) {
        return Row.of(
                cells.number(),
                new Newcomer(
                        cells.text(Column.EMPLOYMENT, LONGEST_ID),
                        requireNonNullElse(
                                cells.choice(Column.MEMBERSHIP, memberships, "BAD_MEMBERSHIP"), Membership.ATTACHED),
                        cells.number(Column.SHARE, LEAST_SHARE, 100),
                        skills(cells),
                        weekdays(cells)));
    }

    /** Only what departments can choose from: an expert whose skill is mistyped would never be found. */
    private List<Skill> skills(Cells cells) {
        List<Skill> held = new ArrayList<>();
        String shownIn = cells.optionalText(Column.SHOWN_IN, LONGEST_PLACE);
        for (String one : BETWEEN.split(cells.area(Column.SKILLS, MOST_SKILLS * LONGEST_ID), -1)) {
            Matcher written = SKILL.matcher(one.strip());
            if (written.matches()) {
                int level = Integer.parseInt(written.group(2));
                catalogue
                        .meaning(written.group(1))
                        .ifPresentOrElse(
                                code -> held.add(Skill.shown(code, level, shownIn)),
                                () -> cells.fault(Column.SKILLS, "UNKNOWN_SKILL"));
            } else if (!one.isBlank()) {
                cells.fault(Column.SKILLS, "BAD_SKILL");
            }
        }
        if (held.isEmpty() && cells.sound()) {
            cells.fault(Column.SKILLS, "REQUIRED");
        }
        return List.copyOf(held);
    }

    /** Each written out, or shortened as calendars do. */
    private Weekdays weekdays(Cells cells) {
        String written = cells.optionalText(Column.WORKS_ON, LONGEST_WEEK);
        if (written == null) {
            return Weekdays.ANY;
        }
        List<DayOfWeek> days = new ArrayList<>();
        for (String one : BETWEEN_DAYS.split(written.strip(), -1)) {
            DayOfWeek day = weekdays.get(Meanings.plain(one));
            if (day == null) {
                cells.fault(Column.WORKS_ON, "BAD_WEEKDAY");
                return Weekdays.ANY;
            }
            days.add(day);
        }
        return new Weekdays(days);
    }

    @Override
    public Consumer<Row> checks(Actor actor) {
        Set<String> seen = new HashSet<>();
        return row -> {
            Newcomer wanted = Row.sure(row.newcomer());
            if (!seen.add(wanted.employmentId())) {
                throw Problem.invalid("ROW_TWICE", Column.EMPLOYMENT.field(), "Another row brings the same expert");
            }
            joinPool.requireJoinable(actor, wanted);
        };
    }

    @Override
    public void carryOut(Actor actor, Row row, CommandKey key) {
        joinPool.join(actor, Row.sure(row.newcomer()), key);
    }

    @Override
    public List<String> cells(Row row, Words words) {
        Newcomer wanted = Row.sure(row.newcomer());
        return List.of(
                wanted.employmentId(),
                words.say("membership." + wanted.membership()),
                words.number(wanted.sharePercent()),
                wanted.skills().stream()
                        .map(skill -> words.named("skill", List.of(skill.code()))
                                        .getFirst()
                                        .label()
                                + " (" + skill.level() + ")")
                        .collect(Collectors.joining(", ")),
                wanted.skills().stream()
                        .map(Skill::shownIn)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(""),
                words.weekdays(wanted.worksOn().days()));
    }
}
