package no.likeverd.resourcecenter.intake;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.DayShare;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.intake.Row.TimeAway;
import no.likeverd.resourcecenter.pool.KeepMember;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days on which experts are away. */
@Component
class AbsenceRows implements Rows {

    private static final int LONGEST_ID = 60;

    /** A calendar remembers a hundred commands of a week; half of them are left to everybody else. */
    private static final int MOST_OF_ONE = 50;

    private final Calendars calendars;
    private final KeepMember keepMember;
    private final Map<String, Boolean> yesOrNo;

    AbsenceRows(Calendars calendars, KeepMember keepMember, MessageSource words) {
        this.calendars = calendars;
        this.keepMember = keepMember;
        Map<String, Boolean> meanings =
                new HashMap<>(Meanings.of(List.of(true, false), String::valueOf, "intake.answer", words));
        meanings.put("1", true); // how a ticked box of a spreadsheet is kept
        meanings.put("0", false);
        yesOrNo = Map.copyOf(meanings);
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.ABSENCES;
    }

    @Override
    public Row read(Cells cells) {
        return Row.of(
                cells.number(),
                new TimeAway(
                        cells.text(Column.EMPLOYMENT, LONGEST_ID),
                        cells.day(Column.FROM),
                        cells.day(Column.LAST).plusDays(1), // people write the last day
                        isYes(cells, Column.OVER_BOOKINGS),
                        DayShare.of(isYes(cells, Column.HALF))));
    }

    private boolean isYes(Cells cells, Column column) {
        return !cells.blank(column) && requireNonNullElse(cells.choice(column, yesOrNo, "BAD_ANSWER"), false);
    }

    @Override
    public Consumer<Row> checks(Actor actor) {
        return new Supposed(actor)::check;
    }

    /** Each expert as the rows before have left them. */
    private final class Supposed {

        private final Actor actor;
        private final Map<String, ExpertCalendar> experts = new HashMap<>();
        private final Map<String, List<TimeAway>> seen = new HashMap<>();

        Supposed(Actor actor) {
            this.actor = actor;
        }

        void check(Row row) {
            kind().require(actor);
            TimeAway wanted = Row.sure(row.away());
            ExpertCalendar expert = experts.computeIfAbsent(wanted.employmentId(), id -> expert(wanted));
            List<TimeAway> before = seen.computeIfAbsent(wanted.employmentId(), id -> new ArrayList<>());
            requireApart(before, wanted);
            CommandKey key = CommandKey.of("supposed", String.valueOf(row.number()));
            experts.put(wanted.employmentId(), keepMember.supposeAbsence(expert, wanted.asked(), key));
            before.add(wanted);
        }

        private static void requireApart(List<TimeAway> before, TimeAway wanted) {
            if (before.size() >= MOST_OF_ONE) {
                throw Problem.invalid("TOO_MANY_OF_ONE", Column.EMPLOYMENT.field(), "At most 50 of one expert");
            }
            if (before.stream()
                    .anyMatch(other ->
                            wanted.from().isBefore(other.to()) && other.from().isBefore(wanted.to()))) {
                throw Problem.invalid("ROWS_OVERLAP", Column.FROM.field(), "Another row has some of the same days");
            }
        }
    }

    private ExpertCalendar expert(TimeAway wanted) {
        return calendars
                .ofEmployment(wanted.employmentId())
                .filter(ExpertCalendar::member)
                .orElseThrow(() -> Problem.invalid(
                        "UNKNOWN_EXPERT", Column.EMPLOYMENT.field(), "Nobody in the pool has this employment"));
    }

    @Override
    public void carryOut(Actor actor, Row row, CommandKey key) {
        kind().require(actor);
        TimeAway wanted = Row.sure(row.away());
        keepMember.addAbsence(actor, expert(wanted).expertId(), wanted.asked(), key);
    }

    @Override
    public List<String> cells(Row row, Words words) {
        TimeAway wanted = Row.sure(row.away());
        LocalDate last = wanted.to().minusDays(1);
        return List.of(
                wanted.employmentId(),
                words.day(wanted.from()),
                words.day(last),
                words.say("intake.answer." + wanted.overBookings()),
                words.say("intake.answer." + (wanted.share() == DayShare.HALF)));
    }
}
