package no.likeverd.directory.imports.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.messaging.aggregate.Aggregate;

/** What the directory holds when a plan has been carried out. */
final class AfterImport {

    private AfterImport() {}

    static Known of(Csv files) {
        return of(Known.NOTHING, VerdictTest.accepted(files, Known.NOTHING));
    }

    static Known of(Known before, Plan plan) {
        return new Known(
                applied(before.units(), plan.batch().units(), Row::state),
                applied(before.people(), plan.batch().people(), Row::state),
                applied(before.employments(), plan.batch().employments(), row -> row.state()
                        .begin(row.id(), null)
                        .state()),
                applied(before.roles(), plan.batch().roles(), Row::state));
    }

    private static <S> Map<String, Aggregate<S>> applied(
            Map<String, Aggregate<S>> before, List<Row<S>> rows, Function<Row<S>, S> state) {
        Map<String, Aggregate<S>> after = new HashMap<>(before);
        rows.forEach(row -> after.put(row.id(), new Aggregate<>(row.id(), row.basedOn() + 1, 0, state.apply(row))));
        return after;
    }
}
