package no.likeverd.mentor;

import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actors;
import no.likeverd.access.Role;
import no.likeverd.web.pages.Menu;
import no.likeverd.web.pages.MenuItem;
import org.springframework.stereotype.Component;

/** Where one can go among the mentors' pages, by what one is. */
@Component
class MentorMenu implements Menu {

    private final Actors actors;

    MentorMenu(Actors actors) {
        this.actors = actors;
    }

    @Override
    public List<MenuItem> of(String personId) {
        List<MenuItem> items = new ArrayList<>();
        if (actors.actor(personId).has(Role.MENTOR_COORDINATOR)) {
            items.add(new MenuItem("/mentor/rounds", "menu.rounds"));
            items.add(new MenuItem("/mentor/mentors", "menu.mentors"));
            items.add(new MenuItem("/mentor/performers", "menu.performers"));
        }
        items.add(new MenuItem("/mentor/pairs", "menu.pairs"));
        items.add(new MenuItem("/mentor/me", "menu.me"));
        return List.copyOf(items);
    }
}
