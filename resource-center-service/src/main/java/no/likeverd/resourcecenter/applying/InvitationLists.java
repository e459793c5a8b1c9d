package no.likeverd.resourcecenter.applying;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.resourcecenter.invitation.FindInvitations;
import no.likeverd.resourcecenter.invitation.InvitationView;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All invitations as a file for the centre. */
@Controller
class InvitationLists {

    private final FindInvitations find;
    private final Replica replica;
    private final SendFile file;

    InvitationLists(FindInvitations find, Replica replica, SendFile file) {
        this.find = find;
        this.replica = replica;
        this.file = file;
    }

    @GetMapping("/resource-center/lists/invitations.{format}")
    void invitations(Actor actor, @PathVariable String format, Words words, HttpServletResponse response)
            throws IOException {
        List<Column<InvitationView>> columns = List.of(
                new Column<>("applications.name", InvitationView::name),
                new Column<>(
                        "order.unit",
                        each -> replica.unit(each.unitId()).map(Unit::name).orElse(each.unitId())),
                new Column<>("invitations.why", each -> why(each, words)),
                new Column<>("invitations.on", InvitationView::invitedOn),
                new Column<>("invitations.until", each -> each.lapsesOn().minusDays(1)),
                new Column<>("order.status", each -> words.say("invitation.status." + each.status())));
        file.send(Listing.of("export.invitations", columns, page -> find.all(actor, page)), format, words, response);
    }

    private static String why(InvitationView invitation, Words words) {
        return words.say(invitation.byTheCentre() ? "invitations.why.centre" : "invitations.why.top");
    }
}
