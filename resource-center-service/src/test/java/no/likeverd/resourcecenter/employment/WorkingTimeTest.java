package no.likeverd.resourcecenter.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.likeverd.access.Employment;
import no.likeverd.resourcecenter.employment.WorkingTime.Above;
import no.likeverd.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);

    @Test
    @Rule("RC-280")
    void fullTimeIsNotAboveIt() {
        assertThat(most(MARCH, null, post(60, MARCH, null), post(40, MARCH, null)))
                .isEmpty();
    }

    @Test
    @Rule("RC-280")
    void theMostOnAnyDayOfThePeriodCountsFromItsFirstDay() {
        Employment[] posts = {post(80, MARCH, null), post(30, MARCH, APRIL), post(50, APRIL, MAY)};

        assertThat(most(MARCH.plusDays(3), MAY, posts)).contains(new Above(130, APRIL));
        assertThat(most(MARCH.plusDays(3), APRIL, posts)).contains(new Above(110, MARCH.plusDays(3)));
        assertThat(most(MAY, null, posts)).isEmpty();
    }

    @Test
    @Rule("RC-280")
    void whoMovesFromOnePostToTheNextIsNotInBoth() {
        assertThat(most(MARCH, null, post(100, MARCH, APRIL), post(100, APRIL, null)))
                .isEmpty();
    }

    private static Optional<Above> most(LocalDate from, @Nullable LocalDate to, Employment... posts) {
        return WorkingTime.most(List.of(posts), from, to);
    }

    private static Employment post(int sharePercent, LocalDate from, @Nullable LocalDate to) {
        return new Employment("e-" + from, "p-1", "u-1", "Stilling", sharePercent, null, from, to, null);
    }
}
