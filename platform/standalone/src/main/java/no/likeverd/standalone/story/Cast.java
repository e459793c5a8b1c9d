package no.likeverd.standalone.story;

/** Who of the sample municipality has a part in the story. */
enum Cast {
    ADMINISTRATOR("p-1001"),
    CENTRE_LEADER("p-1002"),
    NURSING_HOME_LEADER("p-1003"),
    HOME_CARE_LEADER("p-1004"),
    PLANNING_LEADER("p-1005");

    private final String personId;

    Cast(String personId) {
        this.personId = personId;
    }

    String personId() {
        return personId;
    }
}
