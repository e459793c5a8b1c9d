package no.likeverd.assessment.twoform.domain;

/** What a party can do next. */
public enum NextStep {
    FILL_IN_FORM,
    WAIT_FOR_OTHER_FORM,
    /** The employee lets the new leader read both forms, or asks for a new leader's form. */
    CONSENT_TO_HANDOVER,
    WAIT_FOR_CONSENT,
    HOLD_CONVERSATION,
    SIGN,
    WAIT_FOR_SIGNATURE,
    NONE;

    static NextStep of(Assessment assessment, Part part) {
        return switch (assessment.status()) {
            case FORMS -> inForms(assessment, part);
            case CONVERSATION -> inConversation(assessment, part);
            case COMPLETED, STOPPED -> NONE;
        };
    }

    private static NextStep inForms(Assessment assessment, Part part) {
        Form own = assessment.forms().of(part);
        if (own != null && !own.submitted()) {
            return FILL_IN_FORM;
        }
        return assessment.handoverPending() ? inConversation(assessment, part) : WAIT_FOR_OTHER_FORM;
    }

    private static NextStep inConversation(Assessment assessment, Part part) {
        if (assessment.handoverPending()) {
            return part == Part.EMPLOYEE ? CONSENT_TO_HANDOVER : WAIT_FOR_CONSENT;
        }
        if (assessment.conversation().agreement() == null) {
            return HOLD_CONVERSATION;
        }
        return assessment.conversation().signedBy(part) ? WAIT_FOR_SIGNATURE : SIGN;
    }
}
