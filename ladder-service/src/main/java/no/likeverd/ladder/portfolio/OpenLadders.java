package no.likeverd.ladder.portfolio;

import com.mongodb.client.model.Filters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.LadderVersions;
import no.likeverd.ladder.version.Stage;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Option;
import org.springframework.stereotype.Component;

/** Ladders on which a unit's employees may be placed, to choose from. */
@Component
class OpenLadders {

    private final LadderVersions versions;

    OpenLadders(LadderVersions versions) {
        this.versions = versions;
    }

    List<Option> at(String unitId, Locale locale) {
        var open = Filters.in("state.progress.stage", Stage.PILOTED.name(), Stage.ADOPTED.name());
        return versions.page(List.of(open), null, null, new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .map(Aggregate::state)
                .filter(version -> version.opensAt(unitId))
                .map(version -> option(version, locale))
                .distinct()
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private static Option option(LadderVersion version, Locale locale) {
        return new Option(version.ladderId(), version.definition().title().in(locale));
    }
}
