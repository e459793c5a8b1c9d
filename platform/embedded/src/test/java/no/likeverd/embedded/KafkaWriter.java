package no.likeverd.embedded;

import java.nio.file.Path;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Runs until killed: prints each value that the broker acknowledged. */
final class KafkaWriter {

    static final String TOPIC = "written";

    private KafkaWriter() {}

    public static void main(String[] args) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0]), 0, 0);
        KafkaClients clients = new KafkaClients(kafka.bootstrapServers());
        clients.createTopic(TOPIC);
        try (Producer<String, String> producer = clients.producer()) {
            for (int i = 0; ; i++) {
                String value = "value " + i;
                producer.send(new ProducerRecord<>(TOPIC, value)).get();
                System.out.println(value);
            }
        }
    }
}
