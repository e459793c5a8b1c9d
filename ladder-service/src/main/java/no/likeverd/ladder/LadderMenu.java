package no.likeverd.ladder;

import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Actors;
import no.likeverd.access.Role;
import no.likeverd.web.pages.Menu;
import no.likeverd.web.pages.MenuItem;
import org.springframework.stereotype.Component;

/** Where one can go among ladders and placements, by what one is. */
@Component
class LadderMenu implements Menu {

    private final Actors actors;

    LadderMenu(Actors actors) {
        this.actors = actors;
    }

    @Override
    public List<MenuItem> of(String personId) {
        Actor actor = actors.actor(personId);
        List<MenuItem> items = new ArrayList<>();
        items.add(new MenuItem("/ladder/me", "menu.me"));
        items.add(new MenuItem("/ladder/ladders", "menu.ladders"));
        if (actor.has(Role.LEADER) || actor.has(Role.HR_ADVISER) || actor.has(Role.UNION_REPRESENTATIVE)) {
            items.add(new MenuItem("/ladder/placements", "menu.placements"));
            items.add(new MenuItem("/ladder/units", "menu.units"));
        }
        return List.copyOf(items);
    }
}
