package no.likeverd.testing.violations.ladder;

import org.springframework.kafka.annotation.KafkaListener;

class ListeningConsumer {
    @KafkaListener(topics = "topic")
    void hear() {}
}
