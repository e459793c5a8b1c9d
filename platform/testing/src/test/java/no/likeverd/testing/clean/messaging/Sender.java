package no.likeverd.testing.clean.messaging;

import org.apache.kafka.clients.producer.Producer;

public record Sender(Producer<String, byte[]> producer) {}
