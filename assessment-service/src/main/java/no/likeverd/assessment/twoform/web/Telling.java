package no.likeverd.assessment.twoform.web;

import java.util.HashMap;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.version.LadderVersion;
import no.likeverd.assessment.version.Versions;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of an assessment to its parties: by name, for they know each other, and in the ladder's own words. */
@Component
class Telling {

    private final Versions versions;
    private final Replica replica;

    Telling(Versions versions, Replica replica) {
        this.versions = versions;
        this.replica = replica;
    }

    /** An assessment with the names that its two parties know. */
    record Row(
            AssessmentView assessment,
            String employee,
            @Nullable String leader,
            String ladder) {}

    Row row(Assessment assessment, Actor actor, Words words) {
        AssessmentView view = AssessmentView.of(assessment, actor.personId());
        String leader = view.leaderPersonId();
        return new Row(
                view,
                name(view.personId(), words),
                leader == null ? null : name(leader, words),
                versions.find(view.versionId())
                        .map(version -> version.title().in(words.locale()))
                        .orElse("–"));
    }

    String name(String personId, Words words) {
        return replica.nameOf(personId).orElseGet(() -> words.say("looks.unnamed"));
    }

    LadderWords ladder(Assessment assessment, Words words) {
        LadderVersion version = versions.find(assessment.scale().versionId())
                .orElseThrow(() -> new IllegalStateException("an assessment is opened under a version that is known"));
        return new LadderWords(version, words);
    }

    /** What every page about one assessment needs. */
    Map<String, Object> model(Assessment assessment, Actor actor, Words words) {
        LadderWords ladder = ladder(assessment, words);
        Map<String, Object> model = new HashMap<>();
        model.put("row", row(assessment, actor, words));
        model.put("at", AssessmentPages.ROOT + "/" + assessment.assessmentId());
        model.put("ladder", ladder);
        model.put("ladderLanguage", ladder.language());
        return model;
    }
}
