package no.likeverd.resourcecenter.help;

import static no.likeverd.resourcecenter.help.HelpController.command;

import jakarta.validation.Valid;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.exchange.Contacts;
import no.likeverd.resourcecenter.help.HelpForms.ContestForm;
import no.likeverd.resourcecenter.help.HelpForms.CorrectionForm;
import no.likeverd.resourcecenter.help.HelpForms.HoursForm;
import no.likeverd.resourcecenter.help.HelpForms.PlainForm;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was given, and what it comes to, over HTTP. */
@RestController
@RequestMapping("/resource-center/v1/help/{helpId}")
class HoursController {

    private final KeepHelp keep;
    private final Replica replica;
    private final Contacts contacts;

    HoursController(KeepHelp keep, Replica replica, Contacts contacts) {
        this.keep = keep;
        this.replica = replica;
        this.contacts = contacts;
    }

    @PostMapping("/hours")
    ResponseEntity<HelpView> enter(
            Actor actor, @PathVariable String helpId, IdempotencyKey key, @Valid @RequestBody HoursForm form) {
        return shown(keep.enter(command(actor, helpId, key, null, "hours", form), form.day(), form.hours()));
    }

    @PostMapping("/hours/{hoursId}/confirmation")
    ResponseEntity<HelpView> confirm(
            Actor actor,
            @PathVariable String helpId,
            @PathVariable String hoursId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @RequestBody(required = false) @Nullable PlainForm form) {
        return shown(keep.confirmHours(command(actor, helpId, key, ifMatch.required(), "confirm", hoursId), hoursId));
    }

    @PostMapping("/hours/{hoursId}/contest")
    ResponseEntity<HelpView> contest(
            Actor actor,
            @PathVariable String helpId,
            @PathVariable String hoursId,
            IdempotencyKey key,
            @Valid @RequestBody ContestForm form) {
        return shown(keep.contest(command(actor, helpId, key, null, "contest", hoursId, form), hoursId, form.words()));
    }

    @PostMapping("/hours/{hoursId}/correction")
    ResponseEntity<HelpView> correct(
            Actor actor,
            @PathVariable String helpId,
            @PathVariable String hoursId,
            IdempotencyKey key,
            @Valid @RequestBody CorrectionForm form) {
        return shown(keep.correct(command(actor, helpId, key, null, "correct", hoursId, form), hoursId, form.hours()));
    }

    @PostMapping("/closing")
    ResponseEntity<HelpView> close(
            Actor actor,
            @PathVariable String helpId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable PlainForm form) {
        return shown(keep.close(command(actor, helpId, key, null, "close")));
    }

    @PostMapping("/settlement")
    ResponseEntity<HelpView> settle(
            Actor actor,
            @PathVariable String helpId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable PlainForm form) {
        return shown(keep.settle(command(actor, helpId, key, null, "settle")));
    }

    private ResponseEntity<HelpView> shown(Aggregate<Help> help) {
        return ResponseEntity.ok().eTag(Etag.of(help.version())).body(HelpView.of(help, replica, contacts));
    }
}
