package no.likeverd.mentor.corps;

/** What is used here of a placement on a ladder. */
record EmployeePlaced(String placementId, String personId, String model, boolean topLevel) {
    static final String TYPE = "no.likeverd.ladder.employee-placed.v1";
}
