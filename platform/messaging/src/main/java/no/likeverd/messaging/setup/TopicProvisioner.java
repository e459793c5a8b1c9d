package no.likeverd.messaging.setup;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.event.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.StringUtils;

/**
 * Makes the topics that the service writes and reads, before its consumers start: deltas kept for thirty days, state
 * compacted. A broker that is away delays nothing but the topics.
 */
final class TopicProvisioner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicProvisioner.class);
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(5);
    private static final Duration PATIENCE_LATER = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final AggregateStores stores;
    private final BindingServiceProperties bindings;
    private final MessagingProperties properties;
    private volatile boolean running;

    TopicProvisioner(AggregateStores stores, BindingServiceProperties bindings, MessagingProperties properties) {
        this.stores = stores;
        this.bindings = bindings;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        if (properties.createTopics() && !created(PATIENCE_AT_START)) {
            Thread.ofVirtual().name("topics").start(this::keepTrying);
        }
    }

    private void keepTrying() {
        Retry retry = Retry.of(
                "topics",
                RetryConfig.<Boolean>custom()
                        .maxAttempts(Integer.MAX_VALUE)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2.0, LONGEST_PAUSE))
                        .retryOnResult(made -> running && !made)
                        .build());
        retry.executeSupplier(() -> created(PATIENCE_LATER));
    }

    private boolean created(Duration patience) {
        Map<String, Object> configuration = new HashMap<>(properties.client());
        configuration.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers());
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis()));
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis()));
        try (Admin admin = Admin.create(configuration)) {
            Set<String> there = admin.listTopics().names().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            List<NewTopic> missing = wanted().stream()
                    .filter(topic -> !there.contains(topic))
                    .map(this::topic)
                    .toList();
            for (var made : admin.createTopics(missing).values().entrySet()) {
                awaitMade(made.getKey(), made.getValue(), patience);
            }
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            log.warn("topics not made yet: {}", Objects.toString(e.getMessage(), e.toString()));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * Several services may make the same topic at the same time: that one exists is what was wanted. Where a service may
     * only write and read, somebody else makes the topics; asking again would not change that.
     */
    static void awaitMade(String topic, KafkaFuture<Void> made, Duration patience)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            made.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            log.info("topic {} made", topic);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                log.warn("this service may not make topic {}; whoever runs the broker has to", topic);
            } else if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private Set<String> wanted() {
        Set<String> topics = new TreeSet<>();
        for (AggregateStore<?> store : stores.all()) {
            topics.add(store.type().eventsTopic());
            if (store.type().snapshot() != null) {
                topics.add(store.type().stateTopic());
            }
        }
        for (BindingProperties binding : bindings.getBindings().values()) {
            String destination = binding.getDestination();
            if (destination != null) {
                topics.addAll(Set.of(StringUtils.commaDelimitedListToStringArray(destination)));
            }
        }
        return topics;
    }

    private NewTopic topic(String name) {
        Map<String, String> configuration = Topics.isState(name)
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(Duration.ofDays(30).toMillis()));
        return new NewTopic(name, properties.partitions(), properties.replication()).configs(configuration);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
