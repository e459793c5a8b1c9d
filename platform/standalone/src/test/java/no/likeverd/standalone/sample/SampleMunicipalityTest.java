package no.likeverd.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SampleMunicipalityTest {

    private final SampleMunicipality sample = new SampleMunicipality("sample-small", LocalDate.of(2026, 3, 1));

    @Test
    void countsDatesFromToday() {
        assertThat(sample.csv("employments").lines())
                .contains(
                        "e-1,p-1001,u-1,Rådgiver,100,,2025-01-25,,",
                        "e-2,p-1002,u-2,Sykepleier,50,p-1001,2026-01-30,2026-03-31,",
                        "e-3,p-1002,u-1,Veileder,50,p-1001,2026-03-01,,");
    }

    @Test
    void keepsEverythingElseAsItIs() {
        assertThat(sample.csv("people").lines())
                .hasSize(4)
                .startsWith("person_id,given_name,family_name,email")
                .contains("p-1002,Bo,\"Prøve, den yngre\",bo@eksempel.example");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> sample.csv("planets"))
                .withMessageContaining("sample-small/planets.csv");
    }
}
