package no.likeverd.messaging.setup;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code likeverd.kafka}.
 *
 * @param bootstrapServers brokers, {@code host:port,…}
 * @param createTopics whether the service makes the topics it writes and reads
 * @param partitions of a topic; never changed afterwards, or order per source would be lost
 * @param replication copies of a topic
 * @param client what the Kafka client is told beside the service's own settings, such as who it is
 */
@ConfigurationProperties("likeverd.kafka")
public record MessagingProperties(
        String bootstrapServers,
        @DefaultValue("true") boolean createTopics,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue Map<String, String> client) {}
