package no.likeverd.directory.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One digest of a person, from the question to the mail.
 *
 * @param id the person and the day, and the time of day when somebody has asked for it
 * @param wantedAt when the person asked for it; absent when it was the day's
 * @param until answers are waited for, or a try to send is let alone, or the next try comes
 * @param claim of who tries to send
 * @param reason why it was given up
 */
record Round(
        String id,
        LocalDate day,
        @Nullable Instant wantedAt,
        Status status,
        Instant until,
        Map<String, Count> answers,
        int attempts,
        @Nullable String claim,
        @Nullable String reason) {

    /** Who is asked, in the order in which they are named. */
    static final List<String> PARTS = List.of("resource-center", "ladder", "assessment", "mentor", "directory");

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HHmmss");

    enum Status {
        ASKED,
        SENDING,
        SENT,
        NOTHING,
        CANCELLED,
        GIVEN_UP
    }

    Round {
        answers = Map.copyOf(answers);
    }

    /** The day's. */
    static Round due(String personId, LocalDate day, Instant answerBy) {
        return new Round(personId + "_" + day, day, null, Status.ASKED, answerBy, Map.of(), 0, null, null);
    }

    /** One that the person wants now. */
    static Round wanted(String personId, Instant now, Instant answerBy) {
        ZonedDateTime there = now.atZone(Schedule.NORWAY);
        LocalDate day = there.toLocalDate();
        String id = personId + "_" + day + "_" + SECOND.format(there);
        return new Round(id, day, now, Status.ASKED, answerBy, Map.of(), 0, null, null);
    }

    /** Whether the digest of a day has been asked for. */
    boolean isOf(LocalDate wanted) {
        return wantedAt == null && !day.isBefore(wanted);
    }

    boolean open() {
        return status == Status.ASKED || status == Status.SENDING;
    }

    /** The first answer of a part counts. */
    Round answered(String part, Count count) {
        Map<String, Count> all = new TreeMap<>(answers);
        all.putIfAbsent(part, count);
        return new Round(id, day, wantedAt, status, until, all, attempts, claim, reason);
    }

    boolean complete() {
        return answers.keySet().containsAll(PARTS);
    }

    Round claimed(String by, Instant letAloneUntil) {
        return new Round(id, day, wantedAt, Status.SENDING, letAloneUntil, answers, attempts + 1, by, null);
    }

    Round nothing(String by) {
        return new Round(id, day, wantedAt, Status.NOTHING, until, answers, attempts, by, null);
    }

    Round again(Instant at, String why) {
        return new Round(id, day, wantedAt, Status.SENDING, at, answers, attempts, null, why);
    }

    Round ended(Status as, @Nullable String why) {
        return new Round(id, day, wantedAt, as, until, answers, attempts, null, why);
    }
}
