package no.likeverd.testing.claims.unknown;

import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class Proofs {
    @Test
    @Rule("T-99")
    void provesWhatNobodyAsked() {}
}
