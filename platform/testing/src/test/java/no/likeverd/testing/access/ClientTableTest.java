package no.likeverd.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientTableTest {

    private static final List<String> LINES = List.of(
            "| Operation | Scope |",
            "| --- | --- |",
            "| `GET /{service}/v1/operations/parked` | `operations.read` |",
            "| `GET /directory/v1/units` | `directory.read` |",
            "| `GET /ladder/v1/ladders` | `ladder.read` |",
            "| `GET /directory/v1/people` | the person | no rows |",
            "| `directory.read` | somebody without a role |");
    private final ClientTable table = ClientTable.of("directory", LINES);

    @Test
    void hasTheServicesOwnRowsAndThoseOfEveryService() {
        assertThat(table.scope(get("/directory/v1/units"))).isEqualTo("directory.read");
        assertThat(table.scope(get("/directory/v1/operations/parked"))).isEqualTo("operations.read");
        assertThat(table.scope(get("/ladder/v1/ladders"))).isNull();
        assertThat(table.scope(get("/directory/v1/people"))).isNull();
    }

    @Test
    void knowsTheScopesOfAllServices() {
        assertThat(table.all()).containsExactly("directory.read", "ladder.read", "operations.read");
    }

    @Test
    void noticesARowWithoutAnAddress() {
        assertThat(table.without(List.of(get("/directory/v1/operations/parked"))))
                .containsExactly("GET /directory/v1/units");
    }

    private static Endpoint get(String path) {
        return new Endpoint("GET", path, null);
    }
}
