package no.likeverd.messaging.inbox;

import com.mongodb.MongoException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import no.likeverd.messaging.aggregate.TooManyPending;
import no.likeverd.messaging.aggregate.TooMuchContention;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.event.MalformedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * One consumer: takes what the binder delivers and sees to it that each event takes effect once. What cannot yet is parked
 * before the offset is committed; a database that is away is the binder's to retry, for ever.
 */
public final class EventStream<S> implements Consumer<Message<byte[]>> {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);

    private final ProjectionStore<S> projection;
    private final Handlers<S> handlers;
    private final Handlers<S> seeds;
    private final ParkedRecords parked;
    private final InboxMetrics metrics;
    private final Clock clock;

    EventStream(
            ProjectionStore<S> projection,
            Handlers<S> handlers,
            Handlers<S> seeds,
            ParkedRecords parked,
            InboxMetrics metrics,
            Clock clock) {
        this.projection = projection;
        this.handlers = handlers;
        this.seeds = seeds;
        this.parked = parked;
        this.metrics = metrics;
        this.clock = clock;
    }

    public String name() {
        return projection.type().name();
    }

    ProjectionStore<S> projection() {
        return projection;
    }

    /** The same consumer over an empty projection, to be filled anew. */
    EventStream<S> anew() {
        return new EventStream<>(projection.anew(), handlers, seeds, parked, metrics, clock);
    }

    /** Takes a snapshot for all the deltas up to its count. */
    void seed(Envelope snapshot) {
        Outcome outcome = projection.apply(snapshot, Order.SEEDS, seeds);
        log.debug("{}: seeded {}: {}", name(), snapshot.subject(), outcome);
    }

    @Override
    public void accept(Message<byte[]> message) {
        Map<String, Object> headers = message.getHeaders();
        String topic = Objects.toString(headers.get(KafkaHeaders.RECEIVED_TOPIC), "");
        try {
            Envelope envelope = Envelope.of(headers, message.getPayload());
            metrics.arrived(name(), deliver(topic, envelope));
        } catch (MalformedEvent e) {
            parkMalformed(topic, headers, e);
        }
    }

    /** Applies the event or parks it. */
    Outcome deliver(String topic, Envelope envelope) {
        Order order = Order.of(topic);
        Outcome outcome = attempt(order, envelope);
        switch (outcome) {
            case Outcome.Applied() -> {
                if (handlers.names(envelope.type())) {
                    metrics.handled(name(), envelope);
                }
            }
            case Outcome.Waiting(Outcome.Cause cause, String detail) ->
                parked.park(record(topic, order, envelope, false, cause.name(), detail));
            case Outcome.Dead(String detail) -> {
                log.error("{}: event {} cannot be handled: {}", name(), envelope.id(), detail);
                parked.park(record(topic, order, envelope, true, "HANDLING_FAILED", detail));
            }
            case Outcome.Duplicate() -> {}
        }
        return outcome;
    }

    /** Tries once more what is parked; true when it is settled and the next of its source may be tried. */
    boolean retry(ParkedRecord record) {
        Envelope envelope = record.envelope();
        if (record.dead() || envelope == null) {
            return false;
        }
        return switch (deliver(record.topic(), envelope)) {
            case Outcome.Applied(), Outcome.Duplicate() -> {
                parked.remove(record.id());
                yield true;
            }
            case Outcome.Waiting w -> false;
            case Outcome.Dead d -> false;
        };
    }

    private Outcome attempt(Order order, Envelope envelope) {
        return metrics.handling(name(), envelope, () -> {
            try {
                return envelope.trail().call(() -> projection.apply(envelope, order, handlers));
            } catch (MongoException | DataAccessException e) {
                throw e; // the database is away: not the event's fault
            } catch (MissingReference | UnknownAggregate e) {
                return new Outcome.Waiting(Outcome.Cause.MISSING_REFERENCE, String.valueOf(e.getMessage()));
            } catch (TooManyPending | TooMuchContention e) {
                return new Outcome.Waiting(Outcome.Cause.BUSY, String.valueOf(e.getMessage()));
            } catch (Exception e) {
                return new Outcome.Dead(whatAndWhere(e));
            }
        });
    }

    /** What failed and where, without its message: that could quote what the event says. */
    private static String whatAndWhere(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String what = cause.getClass().getSimpleName();
        return cause.getStackTrace().length == 0 ? what : what + " at " + cause.getStackTrace()[0];
    }

    private ParkedRecord record(
            String topic, Order order, Envelope envelope, boolean dead, String cause, String detail) {
        long position = order.position(envelope);
        String id = name() + "|" + topic + "|" + envelope.subject() + "|" + position;
        return new ParkedRecord(
                id,
                name(),
                topic,
                envelope.subject(),
                position,
                dead,
                cause,
                detail,
                parked.find(id).map(ParkedRecord::parkedAt).orElseGet(clock::instant),
                envelope);
    }

    private void parkMalformed(String topic, Map<String, Object> headers, MalformedEvent e) {
        String place =
                topic + "-" + headers.get(KafkaHeaders.RECEIVED_PARTITION) + "-" + headers.get(KafkaHeaders.OFFSET);
        log.error("{}: the record at {} is no event: {}", name(), place, e.getMessage());
        parked.park(new ParkedRecord(
                name() + "|" + place,
                name(),
                topic,
                "malformed:" + place,
                0,
                true,
                "MALFORMED",
                String.valueOf(e.getMessage()),
                clock.instant(),
                null));
    }
}
