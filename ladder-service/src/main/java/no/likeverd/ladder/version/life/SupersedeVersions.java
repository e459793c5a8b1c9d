package no.likeverd.ladder.version.life;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.LadderVersions;
import no.likeverd.ladder.version.Stage;
import no.likeverd.messaging.aggregate.CommandKey;
import org.springframework.stereotype.Component;

/**
 * The process over all open versions of one ladder: one is adopted, the earlier ones are closed, the adoption is settled.
 * Every step may be repeated, by anybody, at any time. Of two that are adopted at once each writes first and looks then, so
 * at least one of the two runs sees both, and whichever it is closes the same one: that with the lower opening.
 */
@Component
class SupersedeVersions {

    private final LadderVersions versions;
    private final Clock clock;

    SupersedeVersions(LadderVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** Opens the version everywhere. */
    void claim(String versionId, String personId, CommandKey key) {
        versions.change(
                versionId,
                key,
                version -> version.adopt(
                        versions.nextOpening(version.ladderId()), personId, LocalDate.now(clock), clock.instant()));
    }

    /** Closes what was open before, and settles the adoption, unless that is done. */
    void carryOn(String versionId) {
        LadderVersion adopted = versions.get(versionId).state();
        if (adopted.unsettled()) {
            versions.open(adopted.ladderId()).stream()
                    .filter(other -> !other.versionId().equals(versionId))
                    .forEach(other -> decide(adopted, other));
            versions.change(versionId, LadderVersion::settle);
        }
    }

    void decide(LadderVersion adopted, LadderVersion other) {
        giveWay(other.versionId(), adopted);
        if (other.stage() == Stage.ADOPTED) {
            giveWay(adopted.versionId(), other);
        }
    }

    private void giveWay(String versionId, LadderVersion later) {
        versions.change(versionId, version -> version.giveWayTo(later, LocalDate.now(clock), clock.instant()));
    }
}
