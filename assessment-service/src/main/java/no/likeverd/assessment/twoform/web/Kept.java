package no.likeverd.assessment.twoform.web;

import org.springframework.http.HttpStatus;

/** What has become of what was just sent. */
enum Kept {
    /** Nothing was sent. */
    NOTHING(HttpStatus.OK),
    SAVED(HttpStatus.OK),
    /** Saved, but something is missing that a submitted form has. */
    SAVED_NOT_SUBMITTED(HttpStatus.valueOf(422)),
    /** Something is wrong in it. */
    NOT_SAVED(HttpStatus.valueOf(422)),
    /** Another tab was faster. */
    STALE(HttpStatus.CONFLICT),
    /** Submitted or over in the meantime. */
    CLOSED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    Kept(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
