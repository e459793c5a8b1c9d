package no.likeverd.assessment.twoform.web;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.assessment.twoform.domain.Agreement;
import no.likeverd.assessment.twoform.domain.Conversation;
import no.likeverd.assessment.twoform.domain.Goal;
import no.likeverd.assessment.twoform.domain.Part;
import no.likeverd.assessment.twoform.domain.Signature;
import org.jspecify.annotations.Nullable;

/** What both have written together so far, for both. */
record ConversationView(
        List<AgreedView> areas,
        @Nullable Integer rank,
        @Nullable LocalDate heldOn,
        List<GoalView> goals,
        List<SignatureView> signatures) {

    /** One area as agreed. */
    record AgreedView(String areaId, int rank, @Nullable String reason) {

        static AgreedView of(Agreement.Area area) {
            return new AgreedView(area.areaId(), area.rank(), area.reason());
        }
    }

    /** One thing to learn. */
    record GoalView(String goalId, String areaId, String text, LocalDate dueOn) {

        static GoalView of(Goal goal) {
            return new GoalView(goal.goalId(), goal.areaId(), goal.text(), goal.dueOn());
        }
    }

    /** Who has signed, and with which disagreement. */
    record SignatureView(
            String personId,
            Part part,
            LocalDate on,
            @Nullable String disagreement) {

        static SignatureView of(Signature signature) {
            return new SignatureView(signature.personId(), signature.part(), signature.on(), signature.disagreement());
        }
    }

    static ConversationView of(Conversation conversation) {
        Agreement agreement = conversation.agreement();
        return new ConversationView(
                agreement == null
                        ? List.of()
                        : agreement.areas().stream().map(AgreedView::of).toList(),
                agreement == null ? null : agreement.rank(),
                agreement == null ? null : agreement.heldOn(),
                conversation.goals().stream().map(GoalView::of).toList(),
                conversation.signatures().stream().map(SignatureView::of).toList());
    }
}
