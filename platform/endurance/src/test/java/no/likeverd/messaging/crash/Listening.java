package no.likeverd.messaging.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.util.backoff.FixedBackOff;

/** Consumes as the binder does with the product's settings: one record, one commit; failures are retried for ever. */
record Listening(Life life) {

    private static final int PARTITIONS = 3;

    void start(String group, Consumer<Message<byte[]>> consumer) {
        ContainerProperties properties = properties(Chain.type(life.service()).eventsTopic());
        properties.setGroupId(life.service() + "-" + group);
        properties.setAckMode(ContainerProperties.AckMode.RECORD);
        properties.setMessageListener(
                (MessageListener<String, byte[]>) message -> consumer.accept(asTheBinderGivesIt(message)));
        var container = new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        configuration(), new StringDeserializer(), new ByteArrayDeserializer()),
                properties);
        DefaultErrorHandler handler = new DefaultErrorHandler(new FixedBackOff(500, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        container.setCommonErrorHandler(handler);
        container.setBeanName("listener-" + group);
        container.start();
    }

    /** A lone instance takes all partitions by itself: it need not wait until its killed predecessor is given up. */
    private ContainerProperties properties(String topic) {
        if (life.shares()) {
            return new ContainerProperties(topic);
        }
        List<TopicPartitionOffset> all = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            all.add(new TopicPartitionOffset(topic, partition));
        }
        return new ContainerProperties(all.toArray(new TopicPartitionOffset[0]));
    }

    private Map<String, Object> configuration() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                life.kafka(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                200,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                6000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                2000);
    }

    private static Message<byte[]> asTheBinderGivesIt(ConsumerRecord<String, byte[]> message) {
        Map<String, Object> headers = new HashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), header.value()));
        headers.put(KafkaHeaders.RECEIVED_TOPIC, message.topic());
        headers.put(KafkaHeaders.RECEIVED_PARTITION, message.partition());
        headers.put(KafkaHeaders.OFFSET, message.offset());
        return new GenericMessage<>(message.value(), headers);
    }
}
