package no.likeverd.mentor.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

class WishesTest {

    private final Wishes wishes = Wishes.checked("p-ane", List.of("p-bo", "p-eli"), List.of("p-per"));

    @Test
    void keepsTheOrderOfWishes() {
        assertThat(wishes.wishes()).containsExactly("p-bo", "p-eli");
        assertThat(wishes.avoids("p-per")).isTrue();
        assertThat(wishes.avoids("p-bo")).isFalse();
        assertThat(Wishes.none("p-ane")).isEqualTo(new Wishes("p-ane", List.of(), List.of()));
    }

    @Test
    void namesOthersAndEachOnce() {
        refused("ONESELF", "wishes", List.of("p-ane"), List.of());
        refused("ONESELF", "avoid", List.of(), List.of("p-ane"));
        refused("NAMED_TWICE", "wishes", List.of("p-bo", "p-bo"), List.of());
        refused("NAMED_TWICE", "avoid", List.of("p-bo"), List.of("p-bo"));
    }

    @Test
    @Rule("MEN-08")
    void sayNothingWhenPrinted() {
        assertThat(wishes.toString()).doesNotContain("p-per").doesNotContain("p-bo");
        assertThat(new WishesController.WishesForm(wishes.wishes(), wishes.avoid()).toString())
                .doesNotContain("p-per");
    }

    private static void refused(String code, String field, List<String> wishes, List<String> avoid) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Wishes.checked("p-ane", wishes, avoid))
                .returns(code, Problem::code);
        assertThat(field).isIn("wishes", "avoid");
    }
}
