package no.likeverd.benchmarks;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Objects;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.calendar.Terms;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Progress;
import org.bson.Document;

/**
 * The documents of one booking as the service itself has written them, step by step: what the others are copied from, and
 * what a loop on the bare driver writes.
 */
final class Templates {

    static final String SKILL = "dementia-care";
    static final Terms TERMS = new Terms(Party.DEPARTMENT, Party.CENTRE, "u-home-care", "2541-30");

    private static final String EXPERT = "exp-template";
    private static final String ORDER = "ord-template";

    private final Document expert;
    private final Document order;
    final Document bookedCalendar;
    final Document claimedOrder;
    final Document filledOrder;

    Templates(Pool pool) {
        String id =
                pool.calendars.add(anExpert(), CommandKey.of("bench", EXPERT)).id();
        pool.orders.place(anOrder(pool), CommandKey.of("bench", ORDER));
        expert = untold(read(pool.calendarDocuments(), id)).append("seq", 0L);
        order = untold(read(pool.orderDocuments(), ORDER));
        Order claimed = pool.orders
                .change(ORDER, open -> open.allocate(pool.bookingId(0), id, pool.today(), pool.clock.instant()))
                .state();
        claimedOrder = read(pool.orderDocuments(), ORDER);
        pool.calendars.change(id, null, calendar -> calendar.decide(claimed.request(), pool.today()));
        bookedCalendar = read(pool.calendarDocuments(), id);
        pool.orders.change(ORDER, claim -> claim.fill(claimed.allocation()));
        filledOrder = read(pool.orderDocuments(), ORDER);
    }

    private static ExpertCalendar anExpert() {
        return ExpertCalendar.of(
                Pool.EMPLOYMENT,
                "p-bench",
                "u-centre",
                Membership.EMPLOYED,
                100,
                List.of(new Skill(SKILL, Skill.TOP), new Skill("guidance", 2)));
    }

    private static Order anOrder(Pool pool) {
        return new Order(
                ORDER,
                "u-home-care",
                "p-orderer",
                Pool.demand(pool.period(0)),
                "Nobody here knows how",
                TERMS,
                new Progress(OrderStatus.OPEN, null, null, List.of(), 0, null));
    }

    private static Document read(MongoCollection<Document> documents, String id) {
        return Objects.requireNonNull(documents.find(eq("_id", id)).first());
    }

    private static Document untold(Document document) {
        document.append("outbox", List.of()).remove("outboxDueAt");
        return document;
    }

    /** The newest event that a document has pending. */
    static Document event(Document document) {
        return document.getList("outbox", Document.class).getLast();
    }

    static Document state(Document document) {
        return document.get("state", Document.class);
    }

    Document booking() {
        return state(bookedCalendar)
                .get("stays", Document.class)
                .getList("bookings", Document.class)
                .getFirst();
    }

    Document expert(String id) {
        return copy(expert, id, new Document(state(expert)).append("expertId", id));
    }

    Document order(String id, Period period) {
        Document days = new Document("from", period.from().toString())
                .append("to", period.to().toString());
        Document demand = new Document(state(order).get("demand", Document.class)).append("period", days);
        return copy(order, id, new Document(state(order)).append("orderId", id).append("demand", demand));
    }

    private static Document copy(Document of, String id, Document state) {
        return new Document(of).append("_id", id).append("state", state);
    }
}
