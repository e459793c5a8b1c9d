package no.likeverd.resourcecenter.applying;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.applying.ApplicationController.WithdrawForm;
import no.likeverd.resourcecenter.invitation.AnswerInvitation;
import no.likeverd.resourcecenter.invitation.FindInvitations;
import no.likeverd.resourcecenter.invitation.InvitationController.Answer;
import no.likeverd.resourcecenter.invitation.InvitationController.AnswerForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How one becomes a mobile expert: what one is invited to, what one has applied for, and applying. */
@Controller
@RequestMapping(JoiningPages.ROOT)
class JoiningPages {

    static final String ROOT = "/resource-center/joining";

    private final Apply apply;
    private final FindApplications find;
    private final FindInvitations findInvitations;
    private final AnswerInvitation answerInvitation;
    private final Claims claims;
    private final Replica replica;

    JoiningPages(
            Apply apply,
            FindApplications find,
            FindInvitations findInvitations,
            AnswerInvitation answerInvitation,
            Claims claims,
            Replica replica) {
        this.apply = apply;
        this.find = find;
        this.findInvitations = findInvitations;
        this.answerInvitation = answerInvitation;
        this.claims = claims;
        this.replica = replica;
    }

    /** One's own application, with the post it is about. */
    record Row(ApplicationView application, String post) {}

    @GetMapping
    ModelAndView all(Actor actor, Form form) {
        List<Row> rows = find.own(actor, new PageRequest(0, PageRequest.MOST_ROWS))
                .map(application -> ApplicationView.of(application, null))
                .map(application -> new Row(application, post(application.employmentId())))
                .rows();
        return new ModelAndView("joining")
                .addObject("form", form)
                .addObject("invitations", findInvitations.open(actor))
                .addObject("rows", rows)
                .addObject("mayApply", !free(actor).isEmpty());
    }

    /** Posts with which one can apply: not in the pool, and not asked for already. */
    private List<Employment> free(Actor actor) {
        Set<String> asked = find.own(actor, new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .map(Aggregate::state)
                .filter(Application::isWaiting)
                .map(Application::employmentId)
                .collect(Collectors.toSet());
        return apply.posts(actor).stream()
                .filter(post -> !asked.contains(post.employmentId()))
                .toList();
    }

    private String post(String employmentId) {
        return replica.employment(employmentId).map(this::called).orElse(employmentId);
    }

    private String called(Employment post) {
        String unit = replica.unit(post.unitId()).map(Unit::name).orElse(post.unitId());
        return post.post() + ", " + unit + ", " + post.sharePercent() + " %";
    }

    @GetMapping("/application")
    ModelAndView blank(Actor actor, Form form, Words words) {
        return free(actor).isEmpty() ? Goto.page(ROOT) : sheet(actor, form, words);
    }

    private ModelAndView sheet(Actor actor, Form form, Words words) {
        List<Option> posts = free(actor).stream()
                .map(post -> new Option(post.employmentId(), called(post)))
                .toList();
        return new ModelAndView("application-form")
                .addObject("form", form)
                .addObject("posts", posts)
                .addObject("claims", claims.rows(form, words))
                .addObject("levels", Claims.levels(words));
    }

    @PostMapping("/application")
    ModelAndView send(Actor actor, Form form, Words words) {
        return form.sent(
                ApplyForm.class,
                wanted -> {
                    apply.apply(actor, wanted, form.key().command(actor.personId(), "apply", wanted));
                    return ROOT + "?done=application.sent";
                },
                () -> sheet(actor, form, words));
    }

    /** Whoever reloads sees how it stands. */
    @GetMapping("/applications/{applicationId}/withdrawal")
    ModelAndView there(@PathVariable String applicationId) {
        return Goto.page(ROOT);
    }

    @PostMapping("/applications/{applicationId}/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable String applicationId, Form form) {
        return form.sent(
                WithdrawForm.class,
                nothing -> {
                    CommandKey key = form.key().command(actor.personId() + "/" + applicationId, "withdraw");
                    apply.withdraw(actor, applicationId, key);
                    return ROOT + "?done=application.withdrawn";
                },
                () -> there(applicationId));
    }

    @GetMapping("/invitations/{invitationId}")
    ModelAndView invited(Actor actor, @PathVariable String invitationId, Form form, Words words) {
        FindInvitations.Open invitation = findInvitations.open(actor, invitationId);
        form.suggest("sharePercent", "100").suggest("answer", Answer.ACCEPTED.name());
        return new ModelAndView("invitation")
                .addObject("form", form)
                .addObject("invitation", invitation)
                .addObject("post", post(invitation.employmentId()))
                .addObject("answers", words.options("invitation.answer", Answer.values()));
    }

    @PostMapping("/invitations/{invitationId}")
    ModelAndView answer(Actor actor, @PathVariable String invitationId, Form form, Words words) {
        return form.sent(
                AnswerForm.class,
                said -> {
                    boolean yes = said.answer() == Answer.ACCEPTED;
                    CommandKey key = form.key().command(actor.personId() + "/" + invitationId, "answer", said);
                    answerInvitation.answer(actor, invitationId, yes ? said.share() : null, key);
                    return ROOT + "?done=invitation." + (yes ? "accepted" : "declined");
                },
                () -> invited(actor, invitationId, form, words));
    }
}
