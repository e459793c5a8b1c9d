package no.likeverd.resourcecenter.booking;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.BookingView;
import no.likeverd.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stays from before, recorded over HTTP. */
@RestController
@RequestMapping("/resource-center/v1/experts/{expertId}/stays")
class EarlierStayController {

    private final RecordStay recordStay;
    private final Clock clock;

    EarlierStayController(RecordStay recordStay, Clock clock) {
        this.recordStay = recordStay;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BookingView> record(
            Actor actor, @PathVariable String expertId, IdempotencyKey key, @Valid @RequestBody EarlierStayForm form) {
        CommandKey command = key.command(actor.personId() + "/" + expertId, "earlier", form);
        Booking booking = recordStay.record(actor, expertId, form, command);
        return ResponseEntity.created(URI.create("/resource-center/v1/experts/" + expertId + "/bookings"))
                .body(BookingView.of(expertId, booking, LocalDate.now(clock)));
    }
}
