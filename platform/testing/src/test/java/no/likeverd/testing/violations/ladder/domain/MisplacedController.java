package no.likeverd.testing.violations.ladder.domain;

import org.springframework.web.bind.annotation.RestController;

@RestController
class MisplacedController {}
