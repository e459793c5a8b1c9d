package no.likeverd.resourcecenter.catalogue;

/** Whether a skill can be chosen; a retired one keeps its name where somebody holds it or has ordered it. */
public enum SkillStatus {
    IN_USE,
    RETIRED
}
