package no.likeverd.standalone.story;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The leader of an expert's home unit, who is told by another service than the one that books. */
final class HomeUnit {

    private final Api api;
    private final Patience patience;
    private final Cast leader;
    private final String unitId;

    HomeUnit(Api api, Patience patience, Cast leader, String unitId) {
        this.api = api;
        this.patience = patience;
        this.leader = leader;
        this.unitId = unitId;
    }

    /** Waits until the stay is seen as it was booked, and says what is seen. */
    String sees(Stay stay, Department department) {
        JsonNode row = row(
                        patience.expect(
                                "the home leader to see booking " + stay.bookingId(),
                                () -> away(stay),
                                answer -> row(answer, stay).isPresent()),
                        stay)
                .orElseThrow();
        expect("at " + department.unitId(), "at " + text(row, "atUnitId"));
        expect(stay.days().toString(), Days.of(row).toString());
        expect(Pool.SHARE + " % for " + stay.kind(), row.path("sharePercent").asInt(0) + " % for " + text(row, "kind"));
        return "%s is at %s from %s at %d %%, for %s"
                .formatted(text(row, "name"), text(row, "atUnitName"), stay.days(), Pool.SHARE, stay.purpose());
    }

    /** Waits until the stay is not seen any more. */
    void seesNoMore(Stay stay) {
        patience.expect(
                "the home leader to see booking " + stay.bookingId() + " no more",
                () -> away(stay),
                answer -> answer.is(200) && row(answer, stay).isEmpty());
    }

    private Answer away(Stay stay) {
        String query = "?from=%s&to=%s&size=100"
                .formatted(stay.days().from(), stay.days().to());
        return api.get(leader, "/ladder/v1/units/" + unitId + "/away" + query);
    }

    private static Optional<JsonNode> row(Answer answer, Stay stay) {
        return answer.rows().stream()
                .filter(row -> text(row, "bookingId").equals(stay.bookingId()))
                .findFirst();
    }

    private static void expect(String wanted, String seen) {
        if (!wanted.equals(seen)) {
            throw new Unexpected("the home leader to see " + wanted, seen);
        }
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }
}
