package no.likeverd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventContractTest {

    private final EventContract thing = EventContract.of("sample/thing/v1");

    @Test
    void acceptsWhatTheSchemaAllows() {
        assertThatCode(() -> thing.accepts(thing.examples().getFirst().bytes())).doesNotThrowAnyException();
    }

    @Test
    void namesEveryViolationAtOnce() {
        assertThatThrownBy(() -> thing.accepts(bytes("{\"thingId\":\"no-uuid\",\"share\":101}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("sample/thing/v1", "thingId", "from", "share");
    }

    @Test
    void assertsFormats() {
        String noDate = "{\"thingId\":\"7f1c8a52-2c0e-4b4a-9a53-0f6f4f0a9b11\",\"from\":\"2026-02-30\"}";
        assertThatThrownBy(() -> thing.accepts(bytes(noDate)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{\"thingId\":1,\"thingId\":2}"})
    void refusesBytesThatAreNoJson(String payload) {
        assertThatThrownBy(() -> thing.accepts(bytes(payload))).isInstanceOf(AssertionError.class);
    }

    @Test
    void findsEveryExampleByName() {
        assertThat(thing.examples()).extracting(EventContract.Example::name).containsExactly("bare.json", "whole.json");
    }

    @Test
    void addsAFieldNobodyKnows() {
        JsonNode example = JsonMapper.shared().readTree(thing.exampleWithUnknownField());
        assertThat(example.propertyNames()).contains("thingId", "from", "fieldOfALaterVersion");
    }

    @Test
    void refusesAnExampleThatBreaksItsOwnSchema() {
        assertThatThrownBy(() -> EventContract.of("sample/unruly/v1").examples())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("empty.json", "thingId");
    }

    @Test
    void refusesASchemaThatIsNone() {
        assertThatThrownBy(() -> EventContract.of("sample/broken/v1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sample/broken/v1");
    }

    @Test
    void namesTheContractThatIsMissing() {
        assertThatThrownBy(() -> EventContract.of("sample/nothing/v1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sample/nothing/v1");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
