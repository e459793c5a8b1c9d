package no.likeverd.assessment.twoform.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Both forms side by side.
 *
 * @param rows the largest difference first, equal ones in the order of the areas
 */
public record Comparison(String employeePersonId, String leaderFormBy, List<Row> rows) {

    /** One area as both have judged it. */
    public record Row(String areaId, Answer employee, Answer leader, int difference) {

        static Row of(String areaId, Answer employee, Answer leader) {
            return new Row(areaId, employee, leader, Math.abs(rank(employee) - rank(leader)));
        }

        private static int rank(Answer answer) {
            return Objects.requireNonNull(answer.rank(), "a submitted form has a rank for each area");
        }
    }

    static Comparison of(Form employee, Form leader, Scale scale) {
        List<Row> rows = scale.areaIds().stream()
                .map(areaId -> Row.of(areaId, employee.answer(areaId), leader.answer(areaId)))
                .sorted(Comparator.comparingInt(Row::difference).reversed())
                .toList();
        return new Comparison(employee.authorId(), leader.authorId(), rows);
    }

    /** Areas that the two have judged differently. */
    List<String> differing() {
        return rows.stream()
                .filter(row -> row.difference() > 0)
                .map(Row::areaId)
                .toList();
    }

    /** Whose forms the reader sees here besides the own. */
    public List<String> othersThan(String readerId) {
        return Stream.of(employeePersonId, leaderFormBy)
                .filter(author -> !author.equals(readerId))
                .toList();
    }
}
