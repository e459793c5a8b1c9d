package no.likeverd.resourcecenter.planning;

import java.util.List;

/**
 * A plan, whole.
 *
 * @param oneByOne what the same orders are worth when they are taken one after another, the nearest first
 * @param oneByOneFilled how many of them get somebody then
 * @param progress points, bound and time at the end
 */
public record Found(
        List<Assignment> assignments, List<Unfilled> unfilled, long oneByOne, int oneByOneFilled, Progress progress) {}
