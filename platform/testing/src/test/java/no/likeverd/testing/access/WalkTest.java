package no.likeverd.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The walk through a service that does not do what the table says: every way of that must be noticed. */
class WalkTest {

    private static final Endpoint LIST = new Endpoint("GET", "/shop/things", null);
    private static final Endpoint ONE = new Endpoint("GET", "/shop/things/{thingId}", null);
    private static final Endpoint CHANGE = new Endpoint("POST", "/shop/things/{thingId}", null);
    private static final String TABLE = """
            | `GET /shop/things` | LEADER of the unit, HR_ADVISER without names | no rows |
            | `GET /shop/things/{thingId}` | the person, LEADER of the unit | 404 |
            | `POST /shop/things/{thingId}` | LEADER of the unit | 403 to the person; 404 |
            """;

    private final Side north = new Side("nordby", "u-n").id("thingId", "t-n").is("the person", "p-n");
    private final Side south = new Side("sydhavn", "u-s").id("thingId", "t-s").is("the person", "p-s");
    private final List<Caller> callers = List.of(
            new Caller("p-n", "nordby-person", null, "u-n"),
            new Caller("p-nl", "nordby-leader", "LEADER", "u-n"),
            new Caller("p-sl", "sydhavn-leader", "LEADER", "u-s"),
            new Caller("p-al", "all-leader", "LEADER", null),
            new Caller("p-hr", "all-hr", "HR_ADVISER", null));

    /** A service that does as the table says, unless a test makes it do otherwise. */
    private class Shop implements Door {

        final Map<String, String> documents = new HashMap<>(Map.of("thing/t-n", "1"));

        @Override
        public List<@Nullable Side> subjects(Endpoint endpoint) {
            List<@Nullable Side> none = new ArrayList<>();
            none.add(null);
            return endpoint.path().contains("{") ? List.of(north, south) : none;
        }

        @Override
        public Answer ask(Endpoint endpoint, Caller caller, @Nullable Side about) {
            if (about == null) {
                return new Answer(
                        200, String.join(",", sides(caller).map(this::row).toList()), endpoint.path());
            }
            boolean leads = sides(caller).toList().contains(about) && caller.holds("LEADER");
            boolean person = about.is("the person", caller);
            int status = leads || (person && endpoint.reads()) ? 200 : person ? 403 : 404;
            return new Answer(status, status == 200 ? row(about) : "{}", about.id("thingId"));
        }

        String row(Side side) {
            return "p-" + side.mark + "-person";
        }

        Stream<Side> sides(Caller caller) {
            return Stream.of(north, south)
                    .filter(side -> caller.holds("HR_ADVISER")
                            || (caller.holds("LEADER")
                                    && (caller.unitId() == null || side.unitId().equals(caller.unitId()))));
        }

        @Override
        public Map<String, String> everything() {
            return Map.copyOf(documents);
        }
    }

    private Map<String, List<String>> faults(String table, Door door, Endpoint... endpoints) {
        return new Walk(AccessTable.of("shop", table.lines().toList()), callers, List.of(north, south), door)
                .faults(List.of(endpoints));
    }

    private String faults(Door door) {
        return faults(TABLE, door, LIST, ONE, CHANGE).toString();
    }

    @Test
    @Rule("ACC-MTX-01")
    void findsNothingWhereEverythingIsAsTheTableSays() {
        assertThat(faults(TABLE, new Shop(), LIST, ONE, CHANGE)).isEmpty();
    }

    @Test
    @Rule("ACC-MTX-02")
    void printsTheRowThatIsMissing() {
        String table = TABLE.lines().limit(2).reduce("", (all, line) -> all + line + "\n");

        assertThat(faults(table, new Shop(), LIST, ONE, CHANGE).get("POST /shop/things/{thingId}"))
                .singleElement()
                .asString()
                .contains("| `POST /shop/things/{thingId}` | LEADER of the unit | 404 |");
    }

    @Test
    @Rule("ACC-MTX-02")
    void findsARowWithoutAnAddressAndWordsThatMeanNobody() {
        assertThat(faults(TABLE, new Shop(), LIST, ONE).toString())
                .contains("has a row for POST /shop/things/{thingId}, which there is not");
        assertThat(faults(TABLE.replace("the person, ", "the persn, "), new Shop(), LIST, ONE, CHANGE)
                        .toString())
                .contains("Nobody in the town is meant by 'the persn'");
        assertThatThrownBy(() -> AccessTable.of("shop", (TABLE + TABLE).lines().toList()))
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> AccessTable.of("shop", List.of("| `GET /shop/x` | everybody | often |")))
                .hasMessageContaining("'often' says nothing");
    }

    @Test
    @Rule("ACC-MTX-01")
    void findsAWrongRow() {
        String tooNarrow = TABLE.replace("the person, LEADER of the unit | 404", "LEADER of the unit | 404");
        String tooWide = TABLE.replace("the person, LEADER of the unit", "the person, LEADER");
        String otherStatus = TABLE.replace("403 to the person; 404", "404");

        assertThat(faults(tooNarrow, new Shop(), LIST, ONE, CHANGE).toString())
                .contains("as nordby-person about nordby: 200, but the table says 404");
        assertThat(faults(tooWide, new Shop(), LIST, ONE, CHANGE).toString())
                .contains("as nordby-leader about sydhavn: 404, but the table says that this is allowed");
        assertThat(faults(otherStatus, new Shop(), LIST, ONE, CHANGE).toString())
                .contains("as nordby-person about nordby: 403, but the table says 404");
    }

    @Test
    @Rule("ACC-MTX-03")
    void findsARefusalThatChangesSomething() {
        Shop changing = new Shop() {
            @Override
            public Answer ask(Endpoint endpoint, Caller caller, @Nullable Side about) {
                Answer answer = super.ask(endpoint, caller, about);
                if (answer.status() == 403) {
                    documents.put("thing/t-n", "2");
                    documents.put("look/1", "1");
                }
                return answer;
            }
        };

        assertThat(faults(changing))
                .contains("a refused request has changed thing/t-n", "a refused request has changed look/1");
    }

    @Test
    @Rule("ACC-MTX-04")
    void findsARefusalThatTellsOfForeignPeople() {
        Shop talking = new Shop() {
            @Override
            public Answer ask(Endpoint endpoint, Caller caller, @Nullable Side about) {
                Answer answer = super.ask(endpoint, caller, about);
                return answer.status() == 404
                        ? new Answer(404, "P-Nordby-Person is somebody else's", answer.asked())
                        : answer;
            }
        };

        assertThat(faults(talking)).contains("as sydhavn-leader about nordby: is told of nordby");
    }

    @Test
    @Rule("ACC-MTX-04")
    void findsAListWithForeignRows() {
        Shop open = new Shop() {
            @Override
            Stream<Side> sides(Caller caller) {
                return Stream.of(north, south);
            }
        };

        assertThat(faults(open)).contains("as nordby-person: is told of sydhavn");
    }

    @Test
    @Rule("ACC-MTX-04")
    void findsANameWhereOnlyIdsAreForTheReader() {
        Shop naming = new Shop() {
            @Override
            String row(Side side) {
                return "Kari Av-" + side.mark + "-person";
            }
        };

        assertThat(faults(naming)).contains("as all-hr: is told names of nordby");
    }

    @Test
    @Rule("ACC-MTX-01")
    void findsAListThatShowsNobodyAnythingAndSoProvesNothing() {
        Shop empty = new Shop() {
            @Override
            String row(Side side) {
                return "";
            }
        };

        assertThat(faults(empty)).contains("shows nobody anything of nordby, so it proves nothing");
    }

    @Test
    void theOwnIsNoSecret() {
        Caller own = callers.getFirst();

        assertThat(north.toldTo(own, new Answer(200, "Kari Av-nordby-person", "")))
                .isFalse();
        assertThat(north.toldTo(own, new Answer(200, "Kari Av-nordby-leader", "")))
                .isTrue();
        assertThat(north.toldTo(callers.get(2), new Answer(404, "t-n", "t-n"))).isFalse();
    }
}
