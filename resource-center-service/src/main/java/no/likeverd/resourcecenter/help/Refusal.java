package no.likeverd.resourcecenter.help;

/** Why a unit does not help. */
enum Refusal {
    NO_TIME,
    NOT_OURS,
    TOO_SOON,
    OTHER
}
