package no.likeverd.ladder.placement.web;

import java.util.Optional;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.demand.Ladders;
import no.likeverd.web.pages.Words;

/**
 * A level as people say it.
 *
 * @param ladder its title, in a language that it is written in
 * @param level by its label: numbers of levels may count up or down
 */
public record Step(String versionId, String ladder, String level) {

    /** @param rank 0 is below the first level */
    public static Step of(Ladders ladders, String versionId, int rank, Words words) {
        Optional<Ladder> ladder = ladders.version(versionId);
        String title = ladder.map(known -> known.definition().title().in(words.locale()))
                .orElse("–");
        String level = ladder.filter(known -> known.hasRank(rank))
                .map(known -> known.definition().level(rank))
                .map(known ->
                        words.say("level.named", known.label(), known.name().in(words.locale())))
                .orElseGet(() -> words.say("level.none"));
        return new Step(versionId, title, level);
    }
}
