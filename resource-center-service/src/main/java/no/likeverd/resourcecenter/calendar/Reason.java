package no.likeverd.resourcecenter.calendar;

import java.util.List;

/**
 * One reason for or against an expert.
 *
 * @param detail a sentence without names
 * @param weeks the ISO weeks it concerns, {@code 2026-W49}; none when it holds at any time
 */
public record Reason(ReasonCode code, String detail, List<String> weeks) {

    static Reason always(ReasonCode code, String detail) {
        return new Reason(code, detail, List.of());
    }
}
