package no.likeverd.resourcecenter.employment;

import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostsTest {

    @ParameterizedTest
    @CsvSource({
        "'Spesialpedagog, lesing', spesialpedagog, true",
        "'Spesialpedagog, lesing', Lesing, true",
        "Sykepleier 1, SYKEPLEIER, true",
        "Øyelege, øyelege, true",
        "Tannlege, lege, false",
        "Sykepleierassistent, sykepleier, false",
        "Lærer (ungdomstrinn), lærer (ungdomstrinn), true",
        "Lærer, .*, false",
    })
    @Rule("RC-303")
    void aPostIsWhatItsWordsSay(String post, String role, boolean called) {
        assertThat(Posts.isCalled(post, role)).isEqualTo(called);
    }
}
