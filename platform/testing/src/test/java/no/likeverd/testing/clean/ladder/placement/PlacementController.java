package no.likeverd.testing.clean.ladder.placement;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlacementController {
    @GetMapping
    View view() {
        return new View(HttpStatus.OK);
    }

    record View(HttpStatus status) {}
}
