package no.likeverd.resourcecenter.applying;

/** How far an application has come; accepting it makes the member before it is accepted. */
public enum ApplicationStatus {
    OPEN,
    ACCEPTING,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    LAPSED
}
