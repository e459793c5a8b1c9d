package no.likeverd.resourcecenter.draft;

import java.time.LocalDate;

/**
 * Why a leader has not said yes.
 *
 * @param words free text; stays in the draft and goes with it
 */
record SentBack(String by, LocalDate on, String words) {}
