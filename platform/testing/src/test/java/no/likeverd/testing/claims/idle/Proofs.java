package no.likeverd.testing.claims.idle;

import no.likeverd.testing.Rule;

class Proofs {
    @Rule("T-01")
    void runsNever() {}
}
