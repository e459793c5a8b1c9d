package no.likeverd.testing.violations.ladder.there;

import no.likeverd.testing.violations.ladder.back.Back;

public record There(Back back) {}
