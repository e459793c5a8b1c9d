package no.likeverd.assessment.twoform.domain;

/** Which side of the assessment somebody is on. */
public enum Part {
    EMPLOYEE,
    LEADER
}
