package no.likeverd.assessment.twoform.domain;

/** The employment that is assessed. */
public record Post(String employmentId, String personId, String unitId) {}
