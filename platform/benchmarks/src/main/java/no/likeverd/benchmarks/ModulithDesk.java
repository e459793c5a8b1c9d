package no.likeverd.benchmarks;

import com.mongodb.MongoException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import no.likeverd.resourcecenter.calendar.BookingRequest;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.serializer.JacksonJsonSerializer;
import org.springframework.modulith.events.Externalized;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

/**
 * The peer: Spring Modulith's event publication registry. A calendar is loaded and saved with its version, the publication is
 * written beside it in the same transaction, and after the commit the event is sent and the publication marked complete. It
 * decides nothing, which is in its favour.
 */
final class ModulithDesk implements AutoCloseable {

    static final String EVENTS = "bench.modulith.events";

    private static final String PUBLICATIONS = "event_publication";

    private final ConfigurableApplicationContext context;
    private final MongoOperations mongo;
    private final Bookings bookings;
    private final LongAdder met = new LongAdder();

    ModulithDesk(String uri, String kafka) {
        context = new SpringApplicationBuilder(Peer.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.name=modulith-desk",
                        "--spring.mongodb.uri=" + uri,
                        "--spring.mongodb.representation.uuid=standard",
                        "--spring.main.banner-mode=off",
                        "--bench.kafka=" + kafka,
                        "--spring.task.execution.simple.concurrency-limit=256",
                        "--spring.modulith.events.externalization.enabled=true");
        mongo = context.getBean(MongoOperations.class);
        bookings = context.getBean(Bookings.class);
    }

    /** A calendar as the library's users would map it. */
    record Calendar(@Id String id, @Version @Nullable Long version, Document state) {}

    /** As much as our own event tells. */
    @Externalized(EVENTS + "::#{#this.expertId()}")
    record Booked(
            String bookingId,
            String orderId,
            String expertId,
            String personId,
            String employmentId,
            String homeUnitId,
            String unitId,
            LocalDate from,
            LocalDate to,
            int sharePercent,
            String kind,
            String professionalResponsibility,
            String competenceUpkeep,
            String payerUnitId,
            String costCode) {

        static Booked of(String expertId, BookingRequest asked) {
            return new Booked(
                    asked.bookingId(),
                    asked.orderId(),
                    expertId,
                    "p-bench",
                    Pool.EMPLOYMENT,
                    "u-centre",
                    asked.unitId(),
                    asked.demand().period().from(),
                    asked.demand().period().to(),
                    asked.demand().sharePercent(),
                    "COMPETENCE",
                    "DEPARTMENT",
                    "CENTRE",
                    "u-home-care",
                    "2541-30");
        }
    }

    static class Bookings {

        private final MongoOperations mongo;
        private final ApplicationEventPublisher publisher;

        Bookings(MongoOperations mongo, ApplicationEventPublisher publisher) {
            this.mongo = mongo;
            this.publisher = publisher;
        }

        @Transactional
        public void book(String expertId, BookingRequest asked) {
            Calendar calendar = mongo.findById(expertId, Calendar.class);
            if (calendar == null) {
                throw new IllegalStateException("no calendar of " + expertId);
            }
            Document state = new Document(calendar.state());
            state.append(asked.bookingId(), asked.demand().period().toString());
            mongo.save(new Calendar(expertId, calendar.version(), state));
            publisher.publishEvent(Booked.of(expertId, asked));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @AutoConfigurationPackage
    @ImportAutoConfiguration // what is listed under this class's name, and nothing else that lies on the class path
    static class Peer {

        @Bean
        KafkaTemplate<Object, Object> kafka(@Value("${bench.kafka}") String servers) {
            return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    servers,
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                    StringSerializer.class,
                    ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                    JacksonJsonSerializer.class)));
        }

        @Bean
        Bookings bookings(MongoOperations mongo, ApplicationEventPublisher publisher) {
            return new Bookings(mongo, publisher);
        }
    }

    /** One calendar for each expert of the pool, and no publication of before. */
    void fill(Pool pool, int experts) {
        mongo.remove(new Query(), Calendar.class);
        if (!mongo.collectionExists(PUBLICATIONS)) { // many transactions at once cannot make it
            mongo.createCollection(PUBLICATIONS);
        }
        mongo.remove(new Query(), PUBLICATIONS);
        for (int i = 0; i < experts; i++) {
            String id = pool.expertId(i);
            mongo.insert(new Calendar(id, null, pool.templates.expert(id).get("state", Document.class)));
        }
    }

    /** Again whenever two transactions meet, as the driver's manual asks of the caller. */
    void book(String expertId, BookingRequest asked) {
        while (true) {
            try {
                bookings.book(expertId, asked);
                return;
            } catch (NestedRuntimeException e) {
                if (!isTransient(e)) {
                    throw e;
                }
                met.increment();
            }
        }
    }

    private static boolean isTransient(NestedRuntimeException e) {
        return e instanceof OptimisticLockingFailureException
                || (e.getMostSpecificCause() instanceof MongoException said
                        && said.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL));
    }

    /** How often a transaction met another one since the start. */
    long meetings() {
        return met.sum();
    }

    /** Publications that are not marked complete. */
    long pending() {
        return mongo.getCollection(PUBLICATIONS).countDocuments(new Document("completionDate", null));
    }

    @Override
    public void close() {
        context.close();
    }
}
