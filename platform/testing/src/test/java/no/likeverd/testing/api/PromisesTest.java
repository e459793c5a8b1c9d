package no.likeverd.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers are held against the whole of what is described, whichever part of it an answer happens to need. */
class PromisesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode SKILL = JSON.readTree("{\"$ref\":\"#/components/schemas/Skill\"}");

    private final Promises promises = new Promises(new ApiDocument(JSON.readTree("""
            {"openapi": "3.1.0", "paths": {}, "components": {"schemas": {"Skill": {"type": "object", "properties": {
              "code": {"type": "string"},
              "leastLevel": {"type": ["integer", "null"], "minimum": 1, "maximum": 3}}}}}}""")));

    @ParameterizedTest
    @ValueSource(strings = {"{\"leastLevel\": 3}", "{\"leastLevel\": null}", "{\"code\": \"guidance\"}"})
    void aLimitOfANumberThatMayBeAbsentHoldsForTheNumber(String answer) {
        assertThat(promises.fits(SKILL, answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"leastLevel\": 4}", "{\"leastLevel\": 0}", "{\"leastLevel\": \"3\"}"})
    void whatIsBeyondTheLimitOrNoNumberIsASlip(String answer) {
        assertThat(promises.fits(SKILL, answer)).isNotEmpty();
    }

    @Test
    void aFieldThatIsNotDescribedIsASlip() {
        assertThat(promises.fits(SKILL, "{\"health\": \"bad\"}")).isNotEmpty();
    }

    @Test
    void whatIsNoJsonIsASlip() {
        assertThat(promises.fits(SKILL, "<html>")).containsExactly("answered no JSON");
    }
}
