package no.likeverd.assessment.twoform.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.likeverd.assessment.tenure.End;
import no.likeverd.assessment.tenure.Tenure;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One two-form assessment of one employment: two forms unseen by each other, a conversation over both, one joint record.
 * Whoever is no party finds nothing here.
 *
 * @param leaderPersonId the nearest leader now; null while there is none
 * @param logs each its author's only
 */
public record Assessment(
        String assessmentId,
        Opening opening,
        Post post,
        @Nullable String leaderPersonId,
        Scale scale,
        Status status,
        Forms forms,
        Conversation conversation,
        List<PrivateLog> logs,
        Outcome outcome) {

    public Assessment {
        logs = List.copyOf(logs);
    }

    /** An assessment that begins. */
    public static Assessment of(String assessmentId, Opening opening, Post post, String leaderPersonId, Scale scale) {
        return new Assessment(
                assessmentId,
                opening,
                post,
                leaderPersonId,
                scale,
                Status.FORMS,
                Forms.empty(post.personId(), leaderPersonId),
                Conversation.NONE,
                List.of(),
                Outcome.OPEN);
    }

    public Change<Assessment> begin() {
        return Change.to(this, AssessmentOpenedV1.of(this));
    }

    public boolean open() {
        return status == Status.FORMS || status == Status.CONVERSATION;
    }

    public Optional<Part> partOf(String personId) {
        if (personId.equals(post.personId())) {
            return Optional.of(Part.EMPLOYEE);
        }
        return personId.equals(leaderPersonId) ? Optional.of(Part.LEADER) : Optional.empty();
    }

    /** @throws Problem 404 for everybody else, as if there were nothing */
    public Part requirePart(String personId) {
        return partOf(personId).orElseThrow(Assessment::unknown);
    }

    /** What everybody is told for whom an assessment does not exist. */
    public static Problem unknown() {
        return Problem.notFound("UNKNOWN_ASSESSMENT", "There is no such assessment among those that you may see");
    }

    /** Saves a draft under the form's own version. */
    public Change<Assessment> save(String personId, List<Answer> answers, long expected) {
        Part part = openFor(personId);
        Form own = forms.own(part, personId);
        Form saved = own.saved(answers, expected, scale);
        return saved.equals(own) ? Change.nothing() : Change.to(with(forms.with(part, saved)));
    }

    public Change<Assessment> submit(String personId, LocalDate today) {
        Part part = openFor(personId);
        return Change.to(with(forms.with(part, forms.own(part, personId).submittedOn(today, scale))));
    }

    public Change<Assessment> takeBack(String personId) {
        Part part = openFor(personId);
        Form own = forms.own(part, personId);
        if (status == Status.CONVERSATION) {
            throw Problem.conflict("BOTH_SUBMITTED", "Both forms are in; none can be taken back");
        }
        return Change.to(with(forms.with(part, own.takenBack())));
    }

    /** The person's own form: also a former leader's, and of an assessment that was stopped. */
    public Form ownForm(String personId) {
        return forms.writtenBy(personId).orElseGet(() -> forms.own(requirePart(personId), personId));
    }

    /** Every form here that the person has written. */
    public List<Form> formsBy(String personId) {
        return forms.allBy(personId);
    }

    /** @throws Problem until both forms are in, and for a new leader until the employee has agreed */
    public Comparison compare(String personId) {
        requireBothIn(requirePart(personId));
        return comparison();
    }

    /** What has been agreed so far; for whom and when as with the forms. */
    public Conversation conversationFor(String personId) {
        requireBothIn(requirePart(personId));
        return conversation;
    }

    private void requireBothIn(Part reader) {
        if (status == Status.STOPPED) {
            throw stopped();
        }
        if (!forms.bothIn()) {
            throw Problem.conflict("NOT_BOTH_SUBMITTED", "Both forms have to be in first");
        }
        if (reader == Part.LEADER && handoverPending()) {
            throw consentMissing();
        }
    }

    /** Both forms for those who keep account of who sees them; for nobody's eyes. */
    public Comparison bothForms() {
        return comparison();
    }

    private Comparison comparison() {
        return Comparison.of(forms.employee(), Objects.requireNonNull(forms.leader(), "both are in"), scale);
    }

    public Change<Assessment> agree(String personId, Agreement proposed, long expected, LocalDate today) {
        requireConversation(personId);
        Agreement reached = proposed.checked(scale, comparison(), opening.on(), today);
        Conversation agreed = conversation.agreed(reached, expected);
        return agreed.equals(conversation) ? Change.nothing() : Change.to(with(agreed));
    }

    public Change<Assessment> set(String personId, Goal goal, LocalDate today) {
        requireConversation(personId);
        Conversation more = conversation.with(goal.checked(scale, today));
        return Change.to(with(more), LearningGoalSetV1.of(this, goal));
    }

    /** Signs one version of the agreement; the second signature completes the assessment. */
    public Change<Assessment> sign(String personId, long expected, @Nullable String disagreement, LocalDate today) {
        Part part = requireConversation(personId);
        Conversation signed = conversation.signed(new Signature(personId, part, today, disagreement), expected);
        return signed.signedByBoth() ? with(signed).completed(today) : Change.to(with(signed));
    }

    private Change<Assessment> completed(LocalDate today) {
        JointRecord joint = JointRecord.of(this, today);
        return Change.to(with(outcome.signed(joint)), AssessmentCompletedV1.of(joint.content()));
    }

    /** @throws Problem 409 until both have signed */
    public JointRecord recordFor(String personId) {
        requirePart(personId);
        if (outcome.joint() == null) {
            throw Problem.conflict("NOT_COMPLETED", "There is no joint record until both have signed");
        }
        return outcome.joint();
    }

    /** The employee lets the new leader read both forms. */
    public Change<Assessment> consentToHandover(String personId) {
        requireHandover(personId);
        return Change.to(with(forms.handedOver()));
    }

    /** The employee would rather have the new leader's own form. */
    public Change<Assessment> restartLeadersPart(String personId) {
        requireHandover(personId);
        Forms restarted = forms.restarted(Objects.requireNonNull(leaderPersonId, "a handover has a new leader"));
        return Change.to(with(leaderPersonId, restarted, conversation.dropped()));
    }

    private void requireHandover(String personId) {
        if (openFor(personId) != Part.EMPLOYEE) {
            throw Problem.forbidden("NOT_ALLOWED", "The employee decides this");
        }
        if (!handoverPending()) {
            throw Problem.conflict("NO_HANDOVER", "No new leader waits for a former leader's form");
        }
    }

    /** Whether a new leader waits for the employee's yes. */
    public boolean handoverPending() {
        return open() && forms.waitForConsent(leaderPersonId);
    }

    /** Keeps what one party thought of the conversation; outside the joint record, so also after it. */
    public Change<Assessment> log(PrivateLog log) {
        Part part = requirePart(log.authorId());
        requireBothIn(part);
        List<PrivateLog> kept = new ArrayList<>(logs);
        kept.removeIf(earlier -> earlier.authorId().equals(log.authorId()));
        kept.add(log.checked(scale));
        return kept.equals(logs) ? Change.nothing() : Change.to(withLogs(kept));
    }

    public Optional<PrivateLog> logBy(String personId) {
        return logs.stream().filter(log -> log.authorId().equals(personId)).findFirst();
    }

    /** Ends what was opened by mistake; once both forms are in there is a conversation to hold. */
    public Change<Assessment> abandon(String personId, LocalDate today) {
        openFor(personId);
        if (status == Status.CONVERSATION) {
            throw Problem.conflict("BOTH_SUBMITTED", "Both forms are in; the conversation is due");
        }
        return stop(Stop.Reason.ABANDONED, today);
    }

    /** The version was withdrawn. */
    public Change<Assessment> withdrawVersion(LocalDate today) {
        return open() ? stop(Stop.Reason.VERSION_WITHDRAWN, today) : Change.nothing();
    }

    /** Takes over what is known of the employment now: leader and end. What is over stays as it was. */
    public Change<Assessment> follow(Tenure tenure, LocalDate today) {
        if (!open()) {
            return Change.nothing();
        }
        Assessment followed = ledBy(tenure.leader().orElse(null))
                .with(outcome.ending(tenure.end().orElse(null)));
        Change<Assessment> end = followed.endIfDue(today);
        if (end.state() != null) {
            return end;
        }
        return followed.equals(this) ? Change.nothing() : Change.to(followed);
    }

    private Assessment ledBy(@Nullable String newLeader) {
        return Objects.equals(newLeader, leaderPersonId)
                ? this
                : with(newLeader, forms.ledBy(newLeader), conversation.unsigned());
    }

    /** Stops when the employment's last day is over. */
    public Change<Assessment> endIfDue(LocalDate today) {
        End end = outcome.end();
        if (!open() || end == null || today.isBefore(end.day())) {
            return Change.nothing();
        }
        return stop(end.moved() ? Stop.Reason.MOVED : Stop.Reason.EMPLOYMENT_ENDED, today);
    }

    private Change<Assessment> stop(Stop.Reason reason, LocalDate today) {
        Assessment stopped = with(outcome.stopped(new Stop(reason, today)));
        return Change.to(stopped, new AssessmentStoppedV1(assessmentId, post.employmentId(), reason));
    }

    /** What the party can do next. */
    public NextStep nextStep(Part part) {
        return NextStep.of(this, part);
    }

    /** @throws Problem until both forms are in, and when nothing of it can be changed any more */
    public Part requireConversation(String personId) {
        Part part = openFor(personId);
        requireBothIn(part);
        if (handoverPending()) {
            throw consentMissing();
        }
        return part;
    }

    private Part openFor(String personId) {
        Part part = requirePart(personId);
        if (status == Status.COMPLETED) {
            throw Problem.conflict("COMPLETED", "Both have signed; nothing of it changes any more");
        }
        if (status == Status.STOPPED) {
            throw stopped();
        }
        return part;
    }

    private static Problem stopped() {
        return Problem.conflict("STOPPED", "The assessment was stopped");
    }

    private static Problem consentMissing() {
        return Problem.conflict("HANDOVER_CONSENT_MISSING", "The employee has not agreed to the new leader reading on");
    }

    private Assessment with(Forms changed) {
        return with(leaderPersonId, changed, conversation);
    }

    private Assessment with(Conversation changed) {
        return with(leaderPersonId, forms, changed);
    }

    private Assessment with(@Nullable String leader, Forms newForms, Conversation newConversation) {
        return new Assessment(
                assessmentId,
                opening,
                post,
                leader,
                scale,
                newForms.bothIn() ? Status.CONVERSATION : Status.FORMS,
                newForms,
                newConversation,
                logs,
                outcome);
    }

    private Assessment withLogs(List<PrivateLog> changed) {
        return new Assessment(
                assessmentId, opening, post, leaderPersonId, scale, status, forms, conversation, changed, outcome);
    }

    private Assessment with(Outcome reached) {
        Status now = status;
        if (reached.stop() != null) {
            now = Status.STOPPED;
        } else if (reached.joint() != null) {
            now = Status.COMPLETED;
        }
        return new Assessment(
                assessmentId, opening, post, leaderPersonId, scale, now, forms, conversation, logs, reached);
    }
}
