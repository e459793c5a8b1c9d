package no.likeverd.mentor.wishes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.web.Etag;
import no.likeverd.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own wishes over HTTP; there is no address for anybody else's. */
@RestController
@RequestMapping("/mentor/v1/me/wishes")
class WishesController {

    private final SaveWishes saveWishes;

    WishesController(SaveWishes saveWishes) {
        this.saveWishes = saveWishes;
    }

    /**
     * Persons, by id.
     *
     * @param wishes most wanted first
     * @param avoid in any order
     */
    record WishesForm(
            @NotNull @Size(max = 5) List<@NotBlank @Size(max = 80) String> wishes,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 80) String> avoid) {

        /** Even a form in a log keeps quiet. */
        @Override
        public String toString() {
            return "wishes";
        }
    }

    /** One's own wishes. */
    record WishesView(List<String> wishes, List<String> avoid) {}

    @PutMapping
    ResponseEntity<WishesView> save(Actor actor, IfMatch ifMatch, @Valid @RequestBody WishesForm form) {
        return shown(saveWishes.save(actor, form.wishes(), form.avoid(), ifMatch.version(), null));
    }

    @GetMapping
    ResponseEntity<WishesView> own(Actor actor) {
        return saveWishes
                .own(actor)
                .map(WishesController::shown)
                .orElseGet(() -> ResponseEntity.ok(new WishesView(List.of(), List.of())));
    }

    private static ResponseEntity<WishesView> shown(Aggregate<Wishes> wishes) {
        return ResponseEntity.ok()
                .eTag(Etag.of(wishes.version()))
                .body(new WishesView(wishes.state().wishes(), wishes.state().avoid()));
    }
}
