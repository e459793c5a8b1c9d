package no.likeverd.resourcecenter.applying;

import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.applying.InvitingController.TakeBackForm;
import no.likeverd.resourcecenter.invitation.FindInvitations;
import no.likeverd.resourcecenter.invitation.InvitationView;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever is invited to the pool, for the centre, which invites: somebody is found by name, then asked with one of the posts. */
@Controller
@RequestMapping(InvitingPages.ROOT)
class InvitingPages {

    static final String ROOT = "/resource-center/invitations";

    private final InviteSomebody invite;
    private final FindInvitations find;
    private final Claims claims;
    private final Replica replica;

    InvitingPages(InviteSomebody invite, FindInvitations find, Claims claims, Replica replica) {
        this.invite = invite;
        this.find = find;
        this.claims = claims;
        this.replica = replica;
    }

    /** One invitation, with what its post is called. */
    record Row(InvitationView invitation, String post, String unit) {}

    /** A post of somebody who was looked for. */
    record Post(String employmentId, String name, String post) {}

    @GetMapping
    ModelAndView list(Actor actor, PageRequest page, Form form) {
        Page<Row> rows = find.all(actor, page).map(this::row);
        return new ModelAndView("invitations")
                .addObject("form", form)
                .addObject("rows", rows.rows())
                .addObject("paging", Paging.of(rows, ROOT));
    }

    private Row row(InvitationView invitation) {
        return new Row(
                invitation,
                replica.employment(invitation.employmentId())
                        .map(Employment::post)
                        .orElse(invitation.employmentId()),
                unit(invitation.unitId()));
    }

    /** Without a post somebody is looked for first. */
    @GetMapping("/new")
    ModelAndView blank(Actor actor, Form form, Words words) {
        return invite.held(actor, form.value("employmentId"))
                .map(post -> sheet(post, form, words))
                .orElseGet(() -> search(actor, form));
    }

    private ModelAndView search(Actor actor, Form form) {
        String name = form.value("name");
        List<Post> posts = invite.postsOf(actor, name).stream().map(this::post).toList();
        return new ModelAndView("invite-whom")
                .addObject("form", form)
                .addObject("asked", !name.isEmpty())
                .addObject("gone", !form.value("employmentId").isEmpty())
                .addObject("posts", posts);
    }

    private ModelAndView sheet(Employment post, Form form, Words words) {
        return new ModelAndView("invite")
                .addObject("form", form)
                .addObject("post", post(post))
                .addObject("claims", claims.rows(form, words))
                .addObject("levels", Claims.levels(words));
    }

    private Post post(Employment post) {
        return new Post(
                post.employmentId(),
                replica.nameOf(post.personId()).orElse(post.personId()),
                post.post() + ", " + unit(post.unitId()) + ", " + post.sharePercent() + " %");
    }

    private String unit(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }

    @PostMapping("/new")
    ModelAndView send(Actor actor, Form form, Words words) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return form.sent(
                InviteForm.class,
                wanted -> {
                    invite.invite(actor, wanted, form.key().command(actor.personId(), "invite", wanted));
                    return ROOT + "?done=invitation.sent";
                },
                () -> blank(actor, form, words));
    }

    /** Whoever reloads sees how they stand. */
    @GetMapping("/{invitationId}/withdrawal")
    ModelAndView there() {
        return Goto.page(ROOT);
    }

    @PostMapping("/{invitationId}/withdrawal")
    ModelAndView takeBack(Actor actor, @PathVariable String invitationId, Form form) {
        return form.sent(
                TakeBackForm.class,
                nothing -> {
                    CommandKey key = form.key().command(actor.personId() + "/" + invitationId, "take back");
                    invite.takeBack(actor, invitationId, key);
                    return ROOT + "?done=invitation.gone";
                },
                this::there);
    }
}
