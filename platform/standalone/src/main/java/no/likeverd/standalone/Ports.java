package no.likeverd.standalone;

import java.net.URI;

/**
 * What listens where on the loopback address.
 *
 * @param first the gateway's port, from which all others are counted
 */
public record Ports(int first) {

    public static final int GATEWAY = 0;
    public static final int ISSUER = 6;

    /** How many ports in a row a platform needs; each further instance of the services needs as many. */
    public static final int SPAN = 30;

    /** Management ports follow the order of the parts' own ports. */
    private static final int MANAGEMENT = 10;

    private static final int KAFKA = 20;
    private static final int KAFKA_CONTROLLER = 21;
    private static final int STORE = 27;

    /** The ports of one of several instances of the services; those of the first are the platform's own. */
    public Ports ofInstance(int instance) {
        return new Ports(first + (instance - 1) * SPAN);
    }

    public int of(int offset) {
        return first + offset;
    }

    public int managementOf(int offset) {
        return first + MANAGEMENT + offset;
    }

    public int kafka() {
        return first + KAFKA;
    }

    public int kafkaController() {
        return first + KAFKA_CONTROLLER;
    }

    /** The port of one of several brokers, the first being 1. */
    public int kafka(int broker) {
        return kafka() + 2 * (broker - 1);
    }

    public int kafkaController(int broker) {
        return kafkaController() + 2 * (broker - 1);
    }

    public int store() {
        return first + STORE;
    }

    public URI front() {
        return address(first);
    }

    public static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
