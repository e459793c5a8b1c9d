package no.likeverd.gateway;

import java.net.URI;

/**
 * A part of the platform behind the gateway.
 *
 * @param name the first segment of its paths, as in {@code /directory/v1/people}
 * @param title what people call it
 * @param uri where its API answers
 * @param managementUri where its health answers, never reachable through the gateway
 */
record Part(String name, String title, URI uri, URI managementUri) {}
