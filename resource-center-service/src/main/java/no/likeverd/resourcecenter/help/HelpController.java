package no.likeverd.resourcecenter.help;

import jakarta.validation.Valid;
import java.net.URI;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.exchange.Contacts;
import no.likeverd.resourcecenter.help.HelpForms.HelpForm;
import no.likeverd.resourcecenter.help.HelpForms.MessageForm;
import no.likeverd.resourcecenter.help.HelpForms.PlainForm;
import no.likeverd.resourcecenter.help.HelpForms.RefusalForm;
import no.likeverd.resourcecenter.help.HelpForms.TermsForm;
import no.likeverd.resourcecenter.help.HelpForms.YesForm;
import no.likeverd.resourcecenter.help.KeepHelp.Command;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Help between units over HTTP, until it is agreed. */
@RestController
@RequestMapping("/resource-center/v1")
class HelpController {

    private final KeepHelp keep;
    private final FindHelp find;
    private final Replica replica;
    private final Contacts contacts;

    HelpController(KeepHelp keep, FindHelp find, Replica replica, Contacts contacts) {
        this.keep = keep;
        this.find = find;
        this.replica = replica;
        this.contacts = contacts;
    }

    @GetMapping("/me/help")
    Page<HelpRow> own(
            Actor actor, @RequestParam(name = "side", required = false) @Nullable Side side, PageRequest page) {
        return find.own(actor, side, page).map(help -> HelpRow.of(help, replica));
    }

    @GetMapping("/help/{helpId}")
    ResponseEntity<HelpView> one(Actor actor, @PathVariable String helpId) {
        return shown(find.one(actor, helpId));
    }

    @PostMapping("/help")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<HelpView> ask(Actor actor, IdempotencyKey key, @Valid @RequestBody HelpForm form) {
        Aggregate<Help> help = keep.ask(actor, form.wanted(), key.command(actor.personId(), "help", form));
        return ResponseEntity.created(URI.create("/resource-center/v1/help/" + help.id()))
                .eTag(Etag.of(help.version()))
                .body(HelpView.of(help, replica, contacts));
    }

    @PostMapping("/help/{helpId}/terms")
    ResponseEntity<HelpView> propose(
            Actor actor, @PathVariable String helpId, IdempotencyKey key, @Valid @RequestBody TermsForm form) {
        return shown(keep.propose(
                command(actor, helpId, key, null, "terms", form),
                form.from(),
                form.to(),
                form.hours(),
                form.oreAnHour()));
    }

    @PostMapping("/help/{helpId}/messages")
    ResponseEntity<HelpView> say(
            Actor actor, @PathVariable String helpId, IdempotencyKey key, @Valid @RequestBody MessageForm form) {
        return shown(keep.say(command(actor, helpId, key, null, "message", form), form.words()));
    }

    @PostMapping("/help/{helpId}/refusal")
    ResponseEntity<HelpView> decline(
            Actor actor, @PathVariable String helpId, IdempotencyKey key, @Valid @RequestBody RefusalForm form) {
        return shown(keep.decline(command(actor, helpId, key, null, "refusal", form), form.reason(), form.words()));
    }

    @PostMapping("/help/{helpId}/confirmation")
    ResponseEntity<HelpView> confirm(
            Actor actor,
            @PathVariable String helpId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @Valid @RequestBody YesForm form) {
        return shown(keep.confirm(command(actor, helpId, key, ifMatch.required(), "confirm", form), form.costCode()));
    }

    @PostMapping("/help/{helpId}/withdrawal")
    ResponseEntity<HelpView> withdraw(
            Actor actor,
            @PathVariable String helpId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable PlainForm form) {
        return shown(keep.withdraw(command(actor, helpId, key, null, "withdraw")));
    }

    static Command command(Actor actor, String helpId, IdempotencyKey key, @Nullable Long version, Object... asked) {
        return new Command(actor, helpId, key.command(actor.personId() + "/" + helpId, asked), version);
    }

    private ResponseEntity<HelpView> shown(Aggregate<Help> help) {
        return ResponseEntity.ok().eTag(Etag.of(help.version())).body(HelpView.of(help, replica, contacts));
    }
}
