package no.likeverd.mentor.departure;

import java.time.LocalDate;

/** What is used here of the end of an employment, which may lie ahead. */
record EmploymentEnded(String employmentId, String personId, LocalDate to) {
    static final String TYPE = "no.likeverd.directory.employment-ended.v1";
}
