package no.likeverd.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a part is, as its readiness says. */
public enum PartState {
    @JsonProperty("ready")
    READY,
    @JsonProperty("down")
    DOWN,
    @JsonProperty("unknown")
    UNKNOWN
}
