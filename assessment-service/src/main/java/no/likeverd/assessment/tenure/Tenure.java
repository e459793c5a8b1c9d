package no.likeverd.assessment.tenure;

import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.access.Employment;
import org.jspecify.annotations.Nullable;

/**
 * One employment: whose, where, under whom, from when, until when. The directory tells of an end twice, as present state
 * and as an event; neither is in step with the other.
 *
 * @param seq count of the directory's events that the newest snapshot includes
 * @param to first day without it, in the newest snapshot
 * @param toHeardOn when {@code to} was first heard of
 * @param ended the event, once it has come
 */
public record Tenure(
        String employmentId,
        String personId,
        String unitId,
        @Nullable String leaderPersonId,
        LocalDate from,
        long seq,
        @Nullable LocalDate to,
        @Nullable LocalDate toHeardOn,
        @Nullable Ended ended) {

    /** What the event said. */
    public record Ended(long seq, LocalDate to, boolean moved) {}

    /** What the replica knows, until this service has heard of it on its own. */
    public static Tenure of(Employment known) {
        return new Tenure(
                known.employmentId(),
                known.personId(),
                known.unitId(),
                known.leaderPersonId(),
                known.from(),
                0,
                known.to(),
                known.to(),
                null);
    }

    static Tenure of(EmploymentSnapshot told, long seq, LocalDate today) {
        LocalDate heardOn = told.to() == null ? null : today;
        return new Tenure(
                told.employmentId(),
                told.personId(),
                told.unitId(),
                told.leaderPersonId(),
                told.from(),
                seq,
                told.to(),
                heardOn,
                null);
    }

    Tenure with(EmploymentSnapshot told, long newSeq, LocalDate today) {
        Tenure next = of(told, newSeq, today);
        LocalDate heardOn = next.to != null && toHeardOn != null ? toHeardOn : next.toHeardOn;
        return new Tenure(
                employmentId, personId, unitId, next.leaderPersonId, next.from, newSeq, next.to, heardOn, ended);
    }

    Tenure with(EmploymentEnded told, long eventSeq) {
        Ended end = new Ended(eventSeq, told.to(), told.moveId() != null);
        return new Tenure(employmentId, personId, unitId, leaderPersonId, from, seq, to, toHeardOn, end);
    }

    /** The nearest leader; nobody is the own leader. */
    public Optional<String> leader() {
        return Optional.ofNullable(leaderPersonId).filter(leader -> !leader.equals(personId));
    }

    /**
     * When it ends, if that is known. The snapshot has the newest day, a snapshot from before the event has none. An end
     * whose event has not come waits a day for it: the event alone says whether the person moves.
     */
    public Optional<End> end() {
        if (ended == null) {
            return to == null || toHeardOn == null ? Optional.empty() : Optional.of(new End(afterADay(to), false));
        }
        LocalDate day = to == null && ended.seq > seq ? ended.to : to;
        return Optional.ofNullable(day).map(known -> new End(known, ended.moved));
    }

    private LocalDate afterADay(LocalDate day) {
        LocalDate patience = toHeardOn == null ? day : toHeardOn.plusDays(1);
        return patience.isAfter(day) ? patience : day;
    }

    /** Whether the work has begun and goes on. */
    public boolean lastsOn(LocalDate day) {
        LocalDate last = ended == null ? to : end().map(End::day).orElse(null);
        return !day.isBefore(from) && (last == null || day.isBefore(last));
    }
}
