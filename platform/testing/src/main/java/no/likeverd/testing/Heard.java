package no.likeverd.testing;

import tools.jackson.databind.JsonNode;

/** An event that a service has published. */
public record Heard(String topic, String subject, String type, long seq, JsonNode data) {}
