package no.likeverd.standalone.separate;

import no.likeverd.standalone.Running.Stage;

/**
 * A process that is to run.
 *
 * @param name unique among them
 * @param stage when it is stopped, and how much memory it needs
 * @param part the part of the platform
 * @param instance which of the part's instances, from 1
 * @param port where it answers
 * @param management where it tells how it is, or 0
 */
record PlannedProcess(String name, Stage stage, String part, int instance, int port, int management) {

    /** Whether the services need it before they can start. */
    boolean isInfrastructure() {
        return stage == Stage.BROKER || stage == Stage.STORE;
    }

    boolean isService() {
        return stage == Stage.SERVICES;
    }

    /** The most that its heap may grow to, in megabytes. */
    int heap() {
        return switch (stage) {
            case SERVICES, BROKER, STORE, GATEWAY -> 256;
            case ISSUER -> 96;
        };
    }

    /** What a tester chooses by. */
    String kind() {
        return switch (stage) {
            case GATEWAY -> "gateway";
            case SERVICES -> "service";
            case ISSUER -> "issuer";
            case BROKER -> "broker";
            case STORE -> "store";
        };
    }
}
