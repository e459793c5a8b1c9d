package no.likeverd.testing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each way to break what was promised is found; what only adds is not. */
class BreaksTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String API = """
            {"openapi":"3.1.0","servers":[{"url":"http://127.0.0.1:1"}],
             "paths":{"/a/v1/things":{"post":{
               "parameters":[{"in":"query","name":"unit","schema":{"type":"string","maxLength":50}}],
               "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Form"}}}},
               "responses":{"201":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/View"}}}},
                            "409":{"description":"no"}}}}},
             "components":{"schemas":{
               "Form":{"type":"object","required":["kind"],
                       "properties":{"kind":{"type":"string","enum":["A","B"]},"note":{"type":["null","string"]},
                                     "share":{"type":"integer","minimum":1,"maximum":100}}},
               "View":{"type":"object","required":["id"],
                       "properties":{"id":{"type":"string"},"state":{"type":"string","enum":["OPEN","DONE"]},
                                     "parts":{"type":"array","items":{"$ref":"#/components/schemas/View"}}}}}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /a/v1/things      | /a/v1/others                | operation removed
            "post":           | "put":                      | operation removed
            "409":            | "410":                      | response removed
            "201":            | "200":                      | response removed
            "name":"unit"     | "name":"units"              | parameter removed
            "name":"unit",    | "name":"unit","required":true, | parameter is required now
            "maxLength":50    | "maxLength":49              | maxLength lowered
            "required":["kind"] | "required":["kind","note"] | note: field is required now
            "note":{          | "remark":{                  | note: field removed
            ["null","string"] | "string"                    | type narrowed
            ["A","B"]         | ["A"]                       | values narrowed
            "minimum":1       | "minimum":2                 | minimum raised
            "maximum":100     | "maximum":99                | maximum lowered
            "integer"         | "string"                    | type narrowed
            "id":{"type":"string"} | "key":{"type":"string"} | id: field removed
            "id":{"type":"string"} | "id":{"type":"integer"} | type widened
            "required":["id"] | "required":[]               | may be absent now
            ["OPEN","DONE"]   | ["OPEN","DONE","LOST"]      | values widened
            """)
    void findsABreak(String was, String is, String said) {
        JsonNode now = JSON.readTree(API.replace(was, is));

        assertThat(ApiBreaks.between(JSON.readTree(API), now))
                .anySatisfy(line -> assertThat(line).contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "409":            | "410":{"description":"gone"},"409":
            "maxLength":50    | "maxLength":60
            ["A","B"]         | ["A","B","C"]
            "note":{          | "more":{"type":"string"},"note":{
            "state":{         | "day":{"type":"string"},"state":{
            ["OPEN","DONE"]   | ["OPEN"]
            "minimum":1       | "minimum":0
            "required":["kind"] | "required":[]
            "/a/v1/things":   | "/a/v2/things":{"get":{}},"/a/v1/things":
            """)
    void findsNoneInWhatOnlyAdds(String was, String is) {
        assertThat(API).contains(was);
        assertThat(ApiBreaks.between(JSON.readTree(API), JSON.readTree(API.replace(was, is))))
                .isEmpty();
    }

    private static final String EVENTS = """
            {"channels":{"a.b.events":{"messages":{"x.v1":{"$ref":"#/components/messages/x.v1"}}}},
             "components":{"messages":{"x.v1":{"payload":{"type":"object","additionalProperties":false,"required":["id"],
               "properties":{"id":{"type":"string"},"why":{"type":"string","enum":["A","B"]}}}}}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "a.b.events":     | "a.c.events":               | channel removed
            "x.v1":           | "x.v2":                     | no longer told there
            "why":            | "because":                  | why: field removed
            ["A","B"]         | ["A"]                       | values narrowed
            ["A","B"]         | ["A","B","C"]               | values widened
            "required":["id"] | "required":["id","why"]     | why: field is required now
            "required":["id"] | "required":[]               | may be absent now
            "string"}         | ["string","null"]}          | type widened
            """)
    void findsABreakOfAnEvent(String was, String is, String said) {
        JsonNode now = JSON.readTree(EVENTS.replace(was, is));

        assertThat(EventBreaks.between(JSON.readTree(EVENTS), now))
                .anySatisfy(line -> assertThat(line).contains(said));
    }

    @Test
    void takesAnEventThatSaysMore() {
        String more = EVENTS.replace("\"why\":", "\"more\":{\"type\":\"string\"},\"why\":");

        assertThat(EventBreaks.between(JSON.readTree(EVENTS), JSON.readTree(more)))
                .isEmpty();
    }

    @Test
    void storesAdditionsWhenToldToAndBreaksNever(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("api").resolve("a.json");
        StoredDocument stored = new StoredDocument(file, ApiBreaks::between);
        JsonNode first = JSON.readTree(API);
        JsonNode more = JSON.readTree(API.replace("\"maxLength\":50", "\"maxLength\":60"));

        assertThatThrownBy(() -> stored.holds(first, false)).isInstanceOf(AssertionError.class);
        stored.holds(first, true);
        stored.holds(first, false);
        assertThat(Files.readString(file)).doesNotContain("127.0.0.1").endsWith("}\n");
        assertThatThrownBy(() -> stored.holds(more, false)).hasMessageContaining("without breaking it");
        stored.holds(more, true);
        assertThatThrownBy(() -> stored.holds(first, true)).hasMessageContaining("maxLength lowered");
    }
}
