package no.likeverd.ladder.version;

import no.likeverd.messaging.event.EventType;

/** Nothing new begins under a version any more. */
@EventType("no.likeverd.ladder.ladder-version-closed.v1")
record LadderVersionClosedV1(String versionId, String ladderId, CloseReason reason) {

    static LadderVersionClosedV1 of(LadderVersion version, CloseReason reason) {
        return new LadderVersionClosedV1(version.versionId(), version.ladderId(), reason);
    }
}
