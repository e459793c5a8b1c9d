package no.likeverd.testing.claims.good;

import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class Proofs {
    @Test
    @Rule({"T-01", "T-02"})
    void provesTwo() {}
}
