package no.likeverd.resourcecenter.credential;

import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.credential.CredentialController.CredentialForm;
import no.likeverd.resourcecenter.credential.CredentialController.CredentialRemovalForm;
import no.likeverd.resourcecenter.credential.CredentialController.PoliceCertificateForm;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which the centre writes down what an expert has shown, puts it right and takes it away. */
@Controller
@RequestMapping(CredentialPages.OF_EXPERT)
class CredentialActPages {

    private static final String POLICE_CERTIFICATE = "/police-certificate";

    private final KeepCredentials keep;
    private final FindCredentials find;
    private final Replica replica;

    CredentialActPages(KeepCredentials keep, FindCredentials find, Replica replica) {
        this.keep = keep;
        this.find = find;
        this.replica = replica;
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, @PathVariable String expertId, Form form, Words words) {
        return sheet("credential-form", "new", actor, expertId, form, words);
    }

    @PostMapping("/new")
    ModelAndView add(Actor actor, @PathVariable String expertId, Form form, Words words) {
        return form.lastDay("validTo")
                .sent(
                        CredentialForm.class,
                        said -> {
                            CommandKey key = command(actor, expertId, form, "credential", said);
                            keep.add(actor, expertId, said.under(key.derivedId("crd")), key);
                            return done(expertId, "added");
                        },
                        () -> blank(actor, expertId, form, words));
    }

    @GetMapping(POLICE_CERTIFICATE)
    ModelAndView policeCertificate(Actor actor, @PathVariable String expertId, Form form, Words words) {
        Aggregate<Credentials> known = find.kept(actor, expertId);
        LocalDate seen = known.state().policeCertificateSeen();
        form.suggest("seenOn", seen == null ? "" : seen.toString());
        return sheet("police-certificate", "police-certificate", actor, expertId, form, words);
    }

    @PostMapping(POLICE_CERTIFICATE)
    ModelAndView seePoliceCertificate(Actor actor, @PathVariable String expertId, Form form, Words words) {
        return form.sent(
                PoliceCertificateForm.class,
                said -> {
                    CommandKey key = command(actor, expertId, form, "police-certificate", said);
                    keep.seePoliceCertificate(actor, expertId, said.seenOn(), version(form), key);
                    return done(expertId, said.seenOn() == null ? "unseen" : "seen");
                },
                () -> policeCertificate(actor, expertId, form, words));
    }

    @GetMapping("/{credentialId}")
    ModelAndView ask(
            Actor actor, @PathVariable String expertId, @PathVariable String credentialId, Form form, Words words) {
        CredentialView said = credential(actor, expertId, credentialId);
        String number = said.number();
        LocalDate lastDay = said.lastDay();
        form.suggest("kind", said.kind().name())
                .suggest("name", said.name())
                .suggest("number", number == null ? "" : number)
                .suggest("issuedBy", said.issuedBy())
                .suggest("validFrom", said.validFrom().toString())
                .suggest("validTo", lastDay == null ? "" : lastDay.toString());
        return sheet("credential-form", credentialId, actor, expertId, form, words)
                .addObject("credential", said);
    }

    @PostMapping("/{credentialId}")
    ModelAndView correct(
            Actor actor, @PathVariable String expertId, @PathVariable String credentialId, Form form, Words words) {
        return form.lastDay("validTo")
                .sent(
                        CredentialForm.class,
                        said -> {
                            CommandKey key = command(actor, expertId, form, credentialId, said);
                            keep.correct(actor, expertId, said.under(credentialId), version(form), key);
                            return done(expertId, "corrected");
                        },
                        () -> ask(actor, expertId, credentialId, form, words));
    }

    @GetMapping("/{credentialId}/removal")
    ModelAndView askAgain(
            Actor actor, @PathVariable String expertId, @PathVariable String credentialId, Form form, Words words) {
        return sheet("credential-removal", credentialId + "/removal", actor, expertId, form, words)
                .addObject("credential", credential(actor, expertId, credentialId));
    }

    @PostMapping("/{credentialId}/removal")
    ModelAndView remove(
            Actor actor, @PathVariable String expertId, @PathVariable String credentialId, Form form, Words words) {
        return form.sent(
                CredentialRemovalForm.class,
                nothing -> {
                    CommandKey key = command(actor, expertId, form, "remove", credentialId);
                    keep.remove(actor, expertId, credentialId, version(form), key);
                    return done(expertId, "removed");
                },
                () -> askAgain(actor, expertId, credentialId, form, words));
    }

    private CredentialView credential(Actor actor, String expertId, String credentialId) {
        Credential known = find.kept(actor, expertId).state().get(credentialId);
        return find.view(known);
    }

    /** @param address where the form is sent, below the expert's credentials */
    private ModelAndView sheet(String page, String address, Actor actor, String expertId, Form form, Words words) {
        Aggregate<Credentials> known = find.kept(actor, expertId);
        String personId = find.expert(expertId).personId();
        form.suggest("version", String.valueOf(known.version()));
        return new ModelAndView(page)
                .addObject("form", form)
                .addObject("credential", null)
                .addObject("back", CredentialPages.of(expertId))
                .addObject("action", CredentialPages.of(expertId) + "/" + address)
                .addObject("name", replica.nameOf(personId).orElseGet(() -> words.say("candidate.unnamed")))
                .addObject("kinds", words.options("credential.kind", CredentialKind.values()));
    }

    private static CommandKey command(Actor actor, String expertId, Form form, Object... asked) {
        return CredentialController.command(actor, expertId, form.key(), asked);
    }

    /** Nobody changes what somebody else has changed since the page was shown. */
    private static long version(Form form) {
        String version = form.value("version");
        if (!version.matches("[0-9]{1,18}")) {
            throw Problem.malformed("MALFORMED", "The form says which version of the credentials it was made from");
        }
        return Long.parseLong(version);
    }

    private static String done(String expertId, String what) {
        return CredentialPages.of(expertId) + "?done=credential." + what;
    }
}
