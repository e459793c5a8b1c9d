package no.likeverd.testing.violations.ladder;

import no.likeverd.testing.violations.directory.Unit;

class ReachesIntoDirectory {
    final Unit[] units = {};
}
