package no.likeverd.directory;

import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Actors;
import no.likeverd.access.Role;
import no.likeverd.web.pages.Menu;
import no.likeverd.web.pages.MenuItem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where one can go in the directory, by what one is. */
@Component
class DirectoryMenu implements Menu {

    private final Actors actors;
    private final boolean demo;

    DirectoryMenu(Actors actors, @Value("${likeverd.demo:false}") boolean demo) {
        this.actors = actors;
        this.demo = demo;
    }

    @Override
    public List<MenuItem> of(String personId) {
        Actor actor = actors.actor(personId);
        List<MenuItem> items = new ArrayList<>(List.of(
                new MenuItem("/directory/people", "menu.people"),
                new MenuItem("/directory/units", "menu.units"),
                new MenuItem("/directory/roles", "menu.roles")));
        if (actor.has(Role.DIRECTORY_ADMINISTRATOR)) {
            items.add(new MenuItem("/directory/import", "menu.import"));
            if (demo) {
                items.add(new MenuItem("/directory/outbox", "menu.outbox"));
            }
        }
        items.add(new MenuItem("/directory/me", "menu.me"));
        return List.copyOf(items);
    }
}
