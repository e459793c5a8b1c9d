package no.likeverd.messaging.setup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code likeverd.kafka}.
 *
 * @param bootstrapServers brokers, {@code host:port,…}
 * @param createTopics whether the service makes the topics it writes and reads
 * @param partitions of a topic; never changed afterwards, or order per source would be lost
 * @param replication copies of a topic
 */
@ConfigurationProperties("likeverd.kafka")
public record MessagingProperties(
        String bootstrapServers,
        @DefaultValue("true") boolean createTopics,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") short replication) {}
