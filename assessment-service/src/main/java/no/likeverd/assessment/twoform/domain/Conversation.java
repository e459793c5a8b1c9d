package no.likeverd.assessment.twoform.domain;

import java.util.ArrayList;
import java.util.List;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What both write together.
 *
 * @param version count of changes to what is signed: a signature is for one version, and any change clears it
 */
public record Conversation(long version, @Nullable Agreement agreement, List<Goal> goals, List<Signature> signatures) {

    static final Conversation NONE = new Conversation(0, null, List.of(), List.of());

    public static final int MOST_GOALS = 20;

    public Conversation {
        goals = List.copyOf(goals);
        signatures = List.copyOf(signatures);
    }

    /** The same one where the agreement says the same, so a repeat is no conflict. */
    Conversation agreed(Agreement reached, long expected) {
        if (reached.equals(agreement)) {
            return this;
        }
        require(expected);
        return new Conversation(version + 1, reached, goals, List.of());
    }

    Conversation with(Goal goal) {
        if (goals.size() >= MOST_GOALS) {
            throw Problem.conflict("TOO_MANY_GOALS", "An assessment has at most " + MOST_GOALS + " goals");
        }
        List<Goal> more = new ArrayList<>(goals);
        more.add(goal);
        return new Conversation(version + 1, agreement, more, List.of());
    }

    Conversation signed(Signature signature, long expected) {
        if (agreement == null) {
            throw Problem.conflict("NO_AGREEMENT", "There is nothing to sign yet");
        }
        if (signedBy(signature.part())) {
            throw Problem.conflict("ALREADY_SIGNED", "You have signed this version");
        }
        require(expected);
        List<Signature> both = new ArrayList<>(signatures);
        both.add(signature);
        return new Conversation(version, agreement, goals, both);
    }

    /** Another leader has come: what was signed was signed with the former one. */
    Conversation unsigned() {
        return new Conversation(version, agreement, goals, List.of());
    }

    /** The forms that it was about are no longer both there; goals that were set stay. */
    Conversation dropped() {
        return new Conversation(version + 1, null, goals, List.of());
    }

    public boolean signedBy(Part part) {
        return signatures.stream().anyMatch(signature -> signature.part() == part);
    }

    boolean signedByBoth() {
        return signedBy(Part.EMPLOYEE) && signedBy(Part.LEADER);
    }

    private void require(long expected) {
        if (expected != version) {
            throw new StaleVersion("The agreement's version is " + version + ", not " + expected);
        }
    }
}
