package no.likeverd.assessment;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Actors;
import no.likeverd.assessment.look.LookFacts;
import no.likeverd.assessment.twoform.web.AssessmentTasks;
import no.likeverd.web.pages.Fact;
import no.likeverd.web.pages.Home;
import no.likeverd.web.pages.Task;
import org.springframework.stereotype.Component;

/** Forms, conversations and signatures that wait, assessments to open, and what was agreed last and seen by whom. */
@Component
class AssessmentHome implements Home {

    private final Actors actors;
    private final AssessmentTasks assessments;
    private final LookFacts looks;

    AssessmentHome(Actors actors, AssessmentTasks assessments, LookFacts looks) {
        this.actors = actors;
        this.assessments = assessments;
        this.looks = looks;
    }

    @Override
    public List<Task> tasks(String personId) {
        return assessments.of(actors.actor(personId));
    }

    @Override
    public List<Fact> facts(String personId) {
        Actor actor = actors.actor(personId);
        return Stream.concat(assessments.facts(actor).stream(), Stream.of(looks.of(personId)))
                .toList();
    }
}
