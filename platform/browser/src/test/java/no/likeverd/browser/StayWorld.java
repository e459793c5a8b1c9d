package no.likeverd.browser;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Terms;
import no.likeverd.resourcecenter.membership.KeepMembership;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.resourcecenter.order.Progress;

/** Stays with home care that have begun or ended, most of them one expert’s: nobody can order the past, so they are put where it would have left them. */
final class StayWorld {

    /** Whose stays they are. */
    static final String EXPERT = "p-1024";

    private static final String SKILL = "reading-difficulties";
    private static final String UNIT = "u-home-care";
    private static final Map<String, Integer> MARKS =
            Map.of("help", 4, "departmentLearned", 3, "expertLearned", 2, "load", 2);

    private final Town town;
    private final Api api;
    private final String expertId;

    StayWorld(Town town, Api api, String expertId) {
        this.town = town;
        this.api = api;
        this.expertId = expertId;
    }

    /** An ended stay. */
    record Ended(String orderId, String bookingId) {}

    Map<String, String> ids() {
        Ended waiting = ended(-20, -6);
        Ended evaluated = ended(-29, -22);
        for (String person : List.of(EXPERT, World.HOME_CARE)) {
            api.post(person, "/resource-center/v1/stays/" + evaluated.bookingId() + "/evaluation", MARKS);
        }
        Map<String, String> ids = new HashMap<>();
        ids.put("ended", waiting.orderId());
        ids.put("ended-stay", waiting.bookingId());
        ids.put("evaluated-stay", evaluated.bookingId());
        return ids;
    }

    /** A stay, its days counted from today; {@code home} is the first one after it. */
    Ended ended(int from, int home) {
        return begun(expertId, SKILL, from, home);
    }

    /** The same of another expert. */
    Ended begun(String someExpertId, String skill, int from, int home) {
        Orders orders = town.bean("resource-center", Orders.class);
        LocalDate first = World.day(from);
        String orderId = id("ord-");
        String bookingId = id("bkg-");
        Demand demand = new Demand(Kind.COMPETENCE, skill, 3, new Period(first, World.day(home)), 40);
        Terms terms = new Terms(Party.DEPARTMENT, Party.CENTRE, UNIT, "2541-30");
        Progress open = new Progress(OrderStatus.OPEN, null, null, List.of(), 0, null);
        orders.place(
                new Order(orderId, UNIT, World.HOME_CARE, demand, "Lesing på tre skoler.", terms, open),
                CommandKey.of("stay-world", orderId));
        Order claimed = orders.change(orderId, order -> order.allocate(bookingId, someExpertId, first, Instant.now()))
                .state();
        town.bean("resource-center", Calendars.class)
                .change(someExpertId, null, calendar -> calendar.decide(claimed.request(), first));
        orders.change(orderId, order -> order.fill(claimed.allocation()));
        town.bean("resource-center", KeepMembership.class).carryOn(someExpertId);
        return new Ended(orderId, bookingId);
    }

    private static String id(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 26);
    }
}
