package no.likeverd.resourcecenter.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What a calendar has said to an attempt to move a booking, kept so that a late repeat hears the same.
 *
 * @param refusal code of the no; absent when it was a yes
 */
public record MoveAnswer(int attempt, @Nullable String refusal) {}
