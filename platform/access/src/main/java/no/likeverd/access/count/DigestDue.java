package no.likeverd.access.count;

import java.time.Instant;

/** What a part needs of the directory's question. */
record DigestDue(String digestId, String personId, Instant answerBy) {

    static final String TYPE = "no.likeverd.directory.digest-due.v1";
}
