package no.likeverd.directory.imports.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.imports.csv.Finding;
import no.likeverd.messaging.aggregate.Aggregate;

/**
 * What an import would change, row by row, and what is worth a look.
 *
 * @param ended of the rows that change, how many get an end that they had not, by file
 */
public record Plan(Batch batch, List<Report> reports, List<Finding> warnings, Map<String, Integer> ended) {

    static Plan of(Sheets sheets, Known known, List<Finding> warnings) {
        List<Report> reports = new ArrayList<>();
        Batch batch = new Batch(
                changes(sheets.units(), known.units(), Object::equals, reports),
                changes(sheets.people(), known.people(), Object::equals, reports),
                changes(sheets.employments(), known.employments(), Employment::saysTheSameAs, reports),
                changes(sheets.roles(), known.roles(), Object::equals, reports));
        Map<String, Integer> ended = Map.of(
                sheets.employments().file().part(),
                ended(batch.employments(), known.employments(), post -> post.to() != null),
                sheets.roles().file().part(),
                ended(batch.roles(), known.roles(), role -> role.to() != null));
        return new Plan(batch, List.copyOf(reports), warnings, ended);
    }

    private static <S> int ended(List<Row<S>> rows, Map<String, Aggregate<S>> known, Predicate<S> hasEnd) {
        return (int) rows.stream()
                .filter(row -> row.basedOn() > 0 && hasEnd.test(row.state()))
                .filter(row -> {
                    Aggregate<S> before = known.get(row.id());
                    return before != null && !hasEnd.test(before.state());
                })
                .count();
    }

    private static <S> List<Row<S>> changes(
            Sheet<S> sheet, Map<String, Aggregate<S>> known, BiPredicate<S, S> same, List<Report> reports) {
        List<Row<S>> changes = new ArrayList<>();
        Report report = new Report(sheet.file().part(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Row<S> row : sheet.rows()) {
            Aggregate<S> before = known.get(row.id());
            Report.Entry entry = new Report.Entry(row.line(), row.id());
            if (before == null) {
                report.created().add(entry);
                changes.add(row);
            } else if (same.test(row.state(), before.state())) {
                report.unchanged().add(entry);
            } else {
                report.changed().add(entry);
                changes.add(row.basedOn(before.version()));
            }
        }
        if (!sheet.rows().isEmpty()) {
            reports.add(report);
        }
        return changes;
    }
}
