package no.likeverd.resourcecenter;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How tests say that something is refused. */
public final class Refused {

    private Refused() {}

    /** Holds if the act is refused with this code. */
    public static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Problem.class).isThrownBy(act).returns(code, Problem::code);
    }
}
