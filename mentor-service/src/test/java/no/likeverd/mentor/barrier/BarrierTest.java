package no.likeverd.mentor.barrier;

import static no.likeverd.mentor.line.Staff.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.likeverd.mentor.line.Line;
import no.likeverd.mentor.line.Staff;
import no.likeverd.mentor.wishes.Wishes;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class BarrierTest {

    private final Staff staff = new Staff()
            .unit("u-a", "u-top")
            .unit("u-b", "u-top")
            .works("p-ane", "u-a", "p-boss")
            .works("p-bo", "u-b", null);
    private final Map<String, Wishes> wishes = new HashMap<>();
    private final Set<String> gone = new java.util.HashSet<>();
    private final Barrier barrier = new Barrier(
            new Line(staff, TODAY),
            person -> !gone.contains(person),
            person -> wishes.getOrDefault(person, Wishes.none(person)));

    @Test
    void twoOfDifferentUnitsAreAPairThatCouldBe() {
        assertThat(barrier.between("p-ane", "p-bo")).isFalse();
        assertThat(barrier.distance("p-ane", "p-bo")).isEqualTo(2);
    }

    @Test
    @Rule("MEN-10")
    void ownBossIsNot() {
        assertThat(barrier.between("p-boss", "p-ane")).isTrue();
        assertThat(barrier.inLine("p-boss", "p-ane")).isTrue();
    }

    @Test
    @Rule("MEN-10")
    void whomTheMentorAvoidsIsNot() {
        wishes.put("p-ane", new Wishes("p-ane", List.of(), List.of("p-bo")));

        assertThat(barrier.between("p-ane", "p-bo")).isTrue();
        assertThat(barrier.inLine("p-ane", "p-bo")).isFalse();
    }

    @Test
    @Rule("MEN-10")
    void whomThePerformerAvoidsIsNot() {
        wishes.put("p-bo", new Wishes("p-bo", List.of("p-x"), List.of("p-ane")));

        assertThat(barrier.between("p-ane", "p-bo")).isTrue();
        assertThat(barrier.wishes("p-bo")).containsExactly("p-x");
    }

    @Test
    @Rule("MEN-10")
    void whoIsNotEmployedIsNot() {
        gone.add("p-ane");
        assertThat(barrier.between("p-ane", "p-bo")).isTrue();
        assertThat(barrier.between("p-bo", "p-ane")).isTrue();
    }
}
