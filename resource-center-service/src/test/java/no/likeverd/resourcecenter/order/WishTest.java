package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WishTest {

    @Test
    @Rule("RC-07")
    void competenceMeansTheTopLevelUnlessTheOrderSaysLess() {
        assertThat(wish(Kind.COMPETENCE, null).demand(TODAY).leastLevel()).isEqualTo(3);
        assertThat(wish(Kind.COMPETENCE, 2).demand(TODAY).leastLevel()).isEqualTo(2);
    }

    @Test
    @Rule("RC-07")
    void topLevelIsNotForPeaks() {
        assertThat(wish(Kind.CAPACITY, null).demand(TODAY).leastLevel()).isEqualTo(1);
        assertThat(wish(Kind.CAPACITY, 2).demand(TODAY).leastLevel()).isEqualTo(2);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> wish(Kind.CAPACITY, 3).demand(TODAY))
                .returns("TOP_LEVEL_FOR_CAPACITY", Problem::code);
    }

    @Test
    @Rule("RC-17")
    void beginsTodayOrLater() {
        Wish yesterday = new Wish(Kind.CAPACITY, "cleaning", 1, TODAY.minusDays(1), TODAY.plusDays(1), 50);

        assertThat(wish(Kind.CAPACITY, null).demand(TODAY).period().from()).isEqualTo(TODAY);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> yesterday.demand(TODAY))
                .returns("FROM_IN_THE_PAST", Problem::code);
    }

    private static Wish wish(Kind kind, @Nullable Integer leastLevel) {
        return new Wish(kind, "cleaning", leastLevel, TODAY, TODAY.plusDays(30), 50);
    }
}
