package no.likeverd.testing.violations.ladder;

import org.apache.kafka.clients.producer.ProducerRecord;

class DomainOnTheBroker {
    final ProducerRecord<String, String> record = new ProducerRecord<>("topic", "value");
}
