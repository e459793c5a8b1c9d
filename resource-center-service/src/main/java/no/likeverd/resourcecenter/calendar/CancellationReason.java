package no.likeverd.resourcecenter.calendar;

/** Why a booking was cancelled: about the work, never about a person's health. */
public enum CancellationReason {
    NEED_GONE,
    DATES_CHANGED,
    EXPERT_UNAVAILABLE,
    EXPERT_NEEDED_ELSEWHERE
}
