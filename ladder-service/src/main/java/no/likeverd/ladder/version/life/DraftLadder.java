package no.likeverd.ladder.version.life;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.LadderVersions;
import no.likeverd.ladder.version.definition.DefinitionReader;
import no.likeverd.ladder.version.definition.LadderDefinition;
import no.likeverd.ladder.version.definition.Reading;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** HR drafts a version of a ladder, from a definition of its own or from one that comes with the service. */
@Component
class DraftLadder {

    private final LadderVersions versions;
    private final Templates templates;
    private final Clock clock;

    DraftLadder(LadderVersions versions, Templates templates, Clock clock) {
        this.versions = versions;
        this.templates = templates;
        this.clock = clock;
    }

    /** @throws Problem 422 {@code INVALID_DEFINITION} with every error's line and field */
    Aggregate<LadderVersion> draft(Actor actor, String text, CommandKey key) {
        actor.require(Role.HR_ADVISER);
        return add(actor, sound(text), key);
    }

    Aggregate<LadderVersion> draftFromTemplate(Actor actor, String ladderId, CommandKey key) {
        actor.require(Role.HR_ADVISER);
        return add(actor, templates.get(ladderId).definition(), key);
    }

    private Aggregate<LadderVersion> add(Actor actor, LadderDefinition definition, CommandKey key) {
        return versions.add(
                LadderVersion.draft(key.derivedId("ver"), definition, actor.personId(), LocalDate.now(clock)), key);
    }

    /** @throws Problem 409 {@code NOT_A_DRAFT} when the version is published or closed */
    Aggregate<LadderVersion> redefine(Actor actor, String versionId, String text, long version) {
        actor.require(Role.HR_ADVISER);
        LadderDefinition definition = sound(text);
        return versions.changeAt(
                version, versionId, draft -> draft.define(definition, actor.personId(), LocalDate.now(clock)));
    }

    private static LadderDefinition sound(String text) {
        return switch (DefinitionReader.read(text)) {
            case Reading.Sound(LadderDefinition definition) -> definition;
            case Reading.Faulty faulty ->
                throw Problem.of(422, "INVALID_DEFINITION", "The definition cannot be used as it is")
                        .with("errors", faulty.errors());
        };
    }
}
