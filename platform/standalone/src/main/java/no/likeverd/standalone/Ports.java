package no.likeverd.standalone;

import java.net.URI;

/**
 * What listens where on the loopback address.
 *
 * @param first the gateway's port, from which all others are counted
 */
record Ports(int first) {

    static final int GATEWAY = 0;
    static final int ISSUER = 6;

    /** Management ports follow the order of the parts' own ports. */
    private static final int MANAGEMENT = 10;

    private static final int KAFKA = 20;
    private static final int KAFKA_CONTROLLER = 21;
    private static final int STORE = 27;

    int of(int offset) {
        return first + offset;
    }

    int managementOf(int offset) {
        return first + MANAGEMENT + offset;
    }

    int kafka() {
        return first + KAFKA;
    }

    int kafkaController() {
        return first + KAFKA_CONTROLLER;
    }

    int store() {
        return first + STORE;
    }

    URI front() {
        return address(first);
    }

    static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
