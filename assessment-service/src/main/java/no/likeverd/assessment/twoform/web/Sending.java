package no.likeverd.assessment.twoform.web;

import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FillInForm.OwnForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;

/**
 * A form that somebody looks at or has sent.
 *
 * @param own as it is kept
 * @param form as it was filled in
 */
record Sending(Actor actor, OwnForm own, Form form, Words words, Swap swap) {

    private static final String SAVED = "saved";

    Sending with(OwnForm saved) {
        return new Sending(actor, saved, form, words, swap);
    }

    /** Whether the form saves itself and wants to hear no more than whether it did. */
    boolean byItself() {
        return SAVED.equals(swap.target());
    }

    boolean mayWrite() {
        return !own.form().submitted() && own.assessment().open();
    }

    /** A former leader keeps the own form and knows no more of the assessment. */
    boolean byParty() {
        return own.assessment().partOf(actor.personId()).isPresent();
    }

    String assessmentId() {
        return own.assessment().assessmentId();
    }
}
