package no.likeverd.directory.digest;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import no.likeverd.directory.people.Person;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.Reactions;
import no.likeverd.messaging.process.Resumption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class DigestConfiguration {

    @Bean
    AggregateStore<Digest> digestStore(AggregateStores stores) {
        return stores.of(AggregateType.of("directory", "digest", Digest.class));
    }

    @Bean
    Outbox outbox(
            MongoDatabase database, MailSettings settings, @Value("${likeverd.demo:false}") boolean demo, Clock clock) {
        return new Outbox(database, settings.kept(), demo, clock);
    }

    /** A demo keeps its mails; who has set a mail server means it. */
    @Bean
    DigestWay digestWay(
            Outbox outbox,
            MailSettings settings,
            @Value("${likeverd.demo:false}") boolean demo,
            MeterRegistry registry) {
        if (!settings.host().isBlank()) {
            return new DigestWay(new Smtp(settings, registry), false);
        }
        return demo ? new DigestWay(outbox, true) : new DigestWay(new Post.Closed(), false);
    }

    @Bean
    Digests digestsOfPeople(AggregateStore<Digest> digests, AggregateStore<Person> people, DigestWay way, Clock clock) {
        return new Digests(digests, people, way.post(), clock);
    }

    @Bean
    RunDigests runDigests(
            AggregateStore<Digest> digests,
            AggregateStore<Person> people,
            MessageSource messages,
            DigestWay way,
            MailSettings settings,
            MeterRegistry registry,
            Clock clock) {
        return new RunDigests(digests, people, new Composer(messages, settings), way.post(), settings, registry, clock);
    }

    @Bean
    Resumption digestResumption(AggregateStore<Digest> digests, RunDigests run) {
        return new Resumption("digest", digests, run::go);
    }

    /** Each part's counts are a source of their own, though all are about the same person. */
    @Bean
    Consumer<Message<byte[]>> countedTasks(Inbox inbox, AggregateStore<Digest> digests) {
        Map<String, Consumer<Message<byte[]>>> bySource = new TreeMap<>();
        for (String part : Round.PARTS) {
            bySource.put(
                    "/" + part + "/task-count", inbox.reaction("directory.counts-" + part, reactions(part, digests)));
        }
        Consumer<Message<byte[]>> unknown = Objects.requireNonNull(
                bySource.get("/directory/task-count"),
                "a source nobody knows is dead there, and somebody gets to see it");
        return message -> bySource.getOrDefault(source(message), unknown).accept(message);
    }

    private static Reactions reactions(String part, AggregateStore<Digest> digests) {
        return new Reactions().on(TasksCounted.type(part), TasksCounted.class, (event, key) -> {
            TasksCounted told = event.data();
            Count count = new Count(told.tasks(), told.late(), told.nearestDue());
            if (digests.find(told.personId()).isPresent()) {
                digests.change(told.personId(), null, seen -> seen.state().answered(told.digestId(), part, count));
            }
        });
    }

    private static String source(Message<byte[]> message) {
        Object header = message.getHeaders().get(Envelope.SOURCE);
        return header instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(header);
    }
}
