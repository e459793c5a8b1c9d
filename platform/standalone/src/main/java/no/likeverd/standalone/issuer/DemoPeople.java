package no.likeverd.standalone.issuer;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.likeverd.standalone.sample.SampleMunicipality;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The people whom one may be in the demo, in the order of the sample's file. */
@Component
class DemoPeople {

    private final Map<String, DemoPerson> people = new LinkedHashMap<>();

    DemoPeople(@Value("${likeverd.demo.sample:sample}") String folder, Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo"));
        var sample = new SampleMunicipality(folder, today);
        var units = sample.rows("units").stream()
                .collect(Collectors.toMap(row -> row.getField("unit_id"), row -> row.getField("name")));
        var employments = currentByPerson(sample.rows("employments"), today);
        var roles = currentByPerson(sample.rows("roles"), today);
        for (var row : sample.rows("people")) {
            var id = row.getField("person_id");
            var held = employments.getOrDefault(id, List.of());
            people.put(
                    id,
                    new DemoPerson(
                            id,
                            row.getField("given_name") + " " + row.getField("family_name"),
                            distinct(held, post -> post.getField("post")),
                            distinct(held, post -> units.getOrDefault(post.getField("unit_id"), "")),
                            roles.getOrDefault(id, List.of()).stream()
                                    .map(role -> hint(role, units))
                                    .toList()));
        }
    }

    boolean includes(String id) {
        return people.containsKey(id);
    }

    int count() {
        return people.size();
    }

    List<DemoPerson> page(int page, int size) {
        return people.values().stream().skip((long) page * size).limit(size).toList();
    }

    private static Map<String, List<NamedCsvRecord>> currentByPerson(List<NamedCsvRecord> rows, LocalDate today) {
        return rows.stream()
                .filter(row -> isCurrent(row, today))
                .collect(Collectors.groupingBy(row -> row.getField("person_id")));
    }

    private static boolean isCurrent(NamedCsvRecord row, LocalDate today) {
        var from = row.getField("from");
        var to = row.getField("to");
        return (from.isEmpty() || !LocalDate.parse(from).isAfter(today))
                && (to.isEmpty() || LocalDate.parse(to).isAfter(today));
    }

    private static String distinct(List<NamedCsvRecord> rows, Function<NamedCsvRecord, String> column) {
        return rows.stream().map(column).distinct().collect(Collectors.joining(", "));
    }

    private static String hint(NamedCsvRecord role, Map<String, String> units) {
        var unit = units.get(role.getField("unit_id"));
        return unit == null ? role.getField("role") : role.getField("role") + " in " + unit;
    }
}
