package no.likeverd.resourcecenter;

import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Actors;
import no.likeverd.access.Role;
import no.likeverd.web.pages.Menu;
import no.likeverd.web.pages.MenuItem;
import org.springframework.stereotype.Component;

/** Where one can go in the resource centre, by what one is. */
@Component
class ResourceCenterMenu implements Menu {

    private final Actors actors;

    ResourceCenterMenu(Actors actors) {
        this.actors = actors;
    }

    @Override
    public List<MenuItem> of(String personId) {
        Actor actor = actors.actor(personId);
        List<MenuItem> items = new ArrayList<>();
        if (actor.has(Role.ORDERER)) {
            items.add(new MenuItem("/resource-center/orders/new", "menu.order"));
        }
        items.add(new MenuItem("/resource-center/orders", "menu.orders"));
        if (actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            items.add(new MenuItem("/resource-center/inbox", "menu.inbox"));
            items.add(new MenuItem("/resource-center/timeline", "menu.timeline"));
        }
        if (actor.has(Role.RESOURCE_CENTRE_LEADER) || actor.has(Role.LEADER)) {
            items.add(new MenuItem("/resource-center/experts", "menu.experts"));
        }
        items.add(new MenuItem("/resource-center/me", "menu.me"));
        items.addAll(exchange(actor));
        if (actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            items.add(new MenuItem("/resource-center/evaluations", "menu.evaluations"));
            items.add(new MenuItem("/resource-center/credentials", "menu.credentials"));
            items.add(new MenuItem("/resource-center/skills", "menu.skills"));
        }
        if (actor.has(Role.RESOURCE_CENTRE_LEADER) || actor.has(Role.LEADER) || actor.has(Role.ORDERER)) {
            items.add(new MenuItem("/resource-center/feeds", "menu.feeds"));
        }
        return List.copyOf(items);
    }

    private static List<MenuItem> exchange(Actor actor) {
        List<MenuItem> items = new ArrayList<>();
        items.add(new MenuItem("/resource-center/exchange", "menu.exchange"));
        items.add(new MenuItem("/resource-center/needs", "menu.needs"));
        if (actor.has(Role.LEADER) || actor.has(Role.ORDERER)) {
            items.add(new MenuItem("/resource-center/help", "menu.help"));
        }
        if (actor.has(Role.LEADER) || actor.has(Role.HR_ADVISER) || actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            items.add(new MenuItem("/resource-center/help/balance", "menu.balance"));
        }
        if (actor.has(Role.LEADER)) {
            items.add(new MenuItem("/resource-center/competences", "menu.competences"));
        }
        if (actor.has(Role.HR_ADVISER)) {
            items.add(new MenuItem("/resource-center/needs/unmet", "menu.unmet"));
        }
        return items;
    }
}
