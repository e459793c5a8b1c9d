package no.likeverd.testing.violations.web;

import no.likeverd.testing.violations.directory.Unit;

class PageOfAService {
    final Unit unit = new Unit();
}
