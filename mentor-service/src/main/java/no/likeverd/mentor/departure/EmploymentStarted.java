package no.likeverd.mentor.departure;

/** What is used here of the start of an employment. */
record EmploymentStarted(String employmentId, String personId) {
    static final String TYPE = "no.likeverd.directory.employment-started.v1";
}
