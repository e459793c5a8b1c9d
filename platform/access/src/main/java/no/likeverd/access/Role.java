package no.likeverd.access;

/** What a person may be, in a unit or everywhere, as the directory grants it. */
public enum Role {
    LEADER,
    ORDERER,
    RESOURCE_CENTRE_LEADER,
    MENTOR_COORDINATOR,
    HR_ADVISER,
    UNION_REPRESENTATIVE,
    DIRECTOR,
    CONTACT_PERSON,
    OPERATIONS,
    DIRECTORY_ADMINISTRATOR
}
