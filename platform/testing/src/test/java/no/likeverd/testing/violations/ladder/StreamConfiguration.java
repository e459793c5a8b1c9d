package no.likeverd.testing.violations.ladder;

import org.springframework.cloud.stream.function.StreamBridge;

class StreamConfiguration {
    void send(StreamBridge bridge) {
        bridge.send("binding", "value");
    }
}
