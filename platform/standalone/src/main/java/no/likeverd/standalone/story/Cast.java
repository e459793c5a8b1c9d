package no.likeverd.standalone.story;

/** Who of the sample municipality has a part in the story. */
enum Cast {
    ADMINISTRATOR("p-1001"),
    CENTRE_LEADER("p-1002"),
    NURSING_HOME_LEADER("p-1003"),
    HOME_CARE_LEADER("p-1004"),
    PLANNING_LEADER("p-1005"),
    HEADMASTER("p-1006"),
    HOUSING_LEADER("p-1007"),
    HR_ADVISER("p-1010"),
    UNION("p-1011"),
    MENTOR_COORDINATOR("p-1012"),
    DIRECTOR("p-1013"),
    TRAVELLING_EXPERT("p-1060"),
    EXPERIENCED_CARER("p-1061"),
    CARER_WHO_DISAGREES("p-1062"),
    NURSE_WITHOUT_COURSE("p-1063"),
    NEW_NURSE("p-1064"),
    LEAVING_EXPERT("p-1065"),
    BEGINNER("p-1066"),
    EXPERIENCED_ASSISTANT("p-1067"),
    NEW_ASSISTANT("p-1068"),
    SPECIALIST("p-1069"),
    SECOND_SPECIALIST("p-1070"),
    LEADER_AT_THE_TOP("p-1071"),
    LIBRARY_LEADER("p-1072"),
    SPORTS_LEADER("p-1073"),
    DAY_CENTRE_LEADER("p-1074");

    private final String personId;

    Cast(String personId) {
        this.personId = personId;
    }

    String personId() {
        return personId;
    }
}
