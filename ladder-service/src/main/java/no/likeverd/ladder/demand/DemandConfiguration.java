package no.likeverd.ladder.demand;

import java.util.List;
import java.util.Optional;
import no.likeverd.ladder.version.CloseReason;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.LadderVersions;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.PageRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DemandConfiguration {

    @Bean
    Ladders ladders(LadderVersions versions) {
        return new Ladders(id -> versions.find(id).map(DemandConfiguration::ladder), id -> newest(versions, id));
    }

    /** What is only a draft is nobody's to reckon with yet. */
    private static Optional<Ladder> newest(LadderVersions versions, String ladderId) {
        return versions.page(List.of(), ladderId, null, new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .map(Aggregate::state)
                .filter(version -> version.progress().published())
                .findFirst()
                .map(DemandConfiguration::ladder);
    }

    private static Ladder ladder(LadderVersion version) {
        boolean withdrawn = version.closedBecause() == CloseReason.WITHDRAWN;
        return new Ladder(version.versionId(), withdrawn, version.definition());
    }
}
