package no.likeverd.resourcecenter.credential;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What experts have shown, over HTTP. One expert's are one document with one version. */
@RestController
@RequestMapping("/resource-center/v1")
class CredentialController {

    private final KeepCredentials keep;
    private final FindCredentials find;

    CredentialController(KeepCredentials keep, FindCredentials find) {
        this.keep = keep;
        this.find = find;
    }

    /**
     * What a credential says.
     *
     * @param validTo first day on which it is no longer valid; none where it has no end
     */
    record CredentialForm(
            @NotNull CredentialKind kind,
            @NotBlank @Size(max = 120) String name,
            @Size(max = 40) @Nullable String number,
            @NotBlank @Size(max = 120) String issuedBy,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {

        Credential under(String credentialId) {
            return new Credential(credentialId, kind, name, number, issuedBy, validFrom, validTo);
        }
    }

    /** Removing needs no words. */
    record CredentialRemovalForm() {}

    /** When a police certificate was seen; none where none was. */
    record PoliceCertificateForm(@Nullable LocalDate seenOn) {}

    @GetMapping("/credentials")
    Page<ExpiringView> expiring(
            Actor actor,
            @RequestParam(name = "expiring-before", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate day,
            PageRequest page) {
        return Page.of(find.expiring(actor, Objects.requireNonNullElseGet(day, find::soon)), page);
    }

    @GetMapping("/experts/{expertId}/credentials")
    ResponseEntity<CredentialsView> ofExpert(Actor actor, @PathVariable String expertId) {
        return shown(find.one(actor, expertId));
    }

    @PostMapping("/experts/{expertId}/credentials")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CredentialsView> add(
            Actor actor, @PathVariable String expertId, IdempotencyKey key, @Valid @RequestBody CredentialForm form) {
        CommandKey command = command(actor, expertId, key, "credential", form);
        Aggregate<Credentials> credentials = keep.add(actor, expertId, form.under(command.derivedId("crd")), command);
        return ResponseEntity.created(URI.create("/resource-center/v1/experts/" + expertId + "/credentials"))
                .eTag(Etag.of(credentials.version()))
                .body(find.view(credentials));
    }

    @PutMapping("/experts/{expertId}/credentials/{credentialId}")
    ResponseEntity<CredentialsView> putRight(
            Actor actor,
            @PathVariable String expertId,
            @PathVariable String credentialId,
            IfMatch ifMatch,
            @Valid @RequestBody CredentialForm form) {
        return shown(keep.correct(actor, expertId, form.under(credentialId), ifMatch.required(), null));
    }

    @PostMapping("/experts/{expertId}/credentials/{credentialId}/removal")
    ResponseEntity<CredentialsView> remove(
            Actor actor,
            @PathVariable String expertId,
            @PathVariable String credentialId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @RequestBody(required = false) @Nullable CredentialRemovalForm form) {
        CommandKey command = command(actor, expertId, key, "remove", credentialId);
        return shown(keep.remove(actor, expertId, credentialId, ifMatch.required(), command));
    }

    @PutMapping("/experts/{expertId}/credentials/police-certificate")
    ResponseEntity<CredentialsView> seePoliceCertificate(
            Actor actor,
            @PathVariable String expertId,
            IfMatch ifMatch,
            @Valid @RequestBody PoliceCertificateForm form) {
        return shown(keep.seePoliceCertificate(actor, expertId, form.seenOn(), ifMatch.required(), null));
    }

    static CommandKey command(Actor actor, String expertId, IdempotencyKey key, Object... asked) {
        return key.command(actor.personId() + "/" + expertId, asked);
    }

    private ResponseEntity<CredentialsView> shown(Aggregate<Credentials> credentials) {
        return ResponseEntity.ok().eTag(Etag.of(credentials.version())).body(find.view(credentials));
    }
}
