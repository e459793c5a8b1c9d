package no.likeverd.testing.violations.ladder.back;

import no.likeverd.testing.violations.ladder.there.There;

public record Back(There there) {}
