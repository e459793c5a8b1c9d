package no.likeverd.testing.violations.ladder;

import org.springframework.http.HttpStatus;

class DomainOnTheWeb {
    final HttpStatus status = HttpStatus.CONFLICT;
}
