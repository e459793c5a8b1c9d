package no.likeverd.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a part is, as its readiness says. */
enum PartState {
    @JsonProperty("ready")
    READY("klar"),
    @JsonProperty("down")
    DOWN("svarer ikke"),
    @JsonProperty("unknown")
    UNKNOWN("ukjent");

    private final String text;

    PartState(String text) {
        this.text = text;
    }

    /** What people read. */
    String text() {
        return text;
    }
}
