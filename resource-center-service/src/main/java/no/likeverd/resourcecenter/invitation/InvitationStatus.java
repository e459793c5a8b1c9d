package no.likeverd.resourcecenter.invitation;

/** How far an invitation has come; accepting it makes the member before it is accepted. */
public enum InvitationStatus {
    OPEN,
    ACCEPTING,
    ACCEPTED,
    DECLINED,
    LAPSED
}
