package no.likeverd.resourcecenter.applying;

import static no.likeverd.resourcecenter.applying.ApplicationStatus.ACCEPTED;
import static no.likeverd.resourcecenter.applying.ApplicationStatus.ACCEPTING;
import static no.likeverd.resourcecenter.applying.ApplicationStatus.DECLINED;
import static no.likeverd.resourcecenter.applying.ApplicationStatus.LAPSED;
import static no.likeverd.resourcecenter.applying.ApplicationStatus.OPEN;
import static no.likeverd.resourcecenter.applying.ApplicationStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to be taken into the pool with one of their posts, and the owner of the process that takes them in: open, accepting,
 * accepted. A post has one; a later one takes the place of one that has ended.
 *
 * @param sharePercent of full time that is offered
 * @param skills what the applicant has shown, by own word; while accepting, what the centre vouches for; none once it has ended
 * @param words why, in the applicant's words; absent when there are none, and once it has ended
 * @param lapsesOn first day on which nobody is taken up on it any more
 * @param decision absent until it has ended
 */
record Application(
        String applicationId,
        String employmentId,
        String personId,
        String unitId,
        int sharePercent,
        List<Skill> skills,
        @Nullable String words,
        LocalDate appliedOn,
        LocalDate lapsesOn,
        ApplicationStatus status,
        @Nullable Decision decision) {

    /** By then the centre should have answered. */
    static final int DAYS_TO_ANSWER = 14;

    /** Nobody wants to be taken up on what they wrote half a year ago. */
    static final int DAYS_OPEN = 180;

    /** So long whoever heard a no can read why. */
    static final int DAYS_REMEMBERED = 90;

    /** One that begins: derived, so that two of the same post meet in one document. */
    static String idFor(String employmentId) {
        return CommandKey.of("application", employmentId).derivedId("apl");
    }

    /** @throws Problem 409 {@code APPLIED_ALREADY} while the earlier one has not ended */
    Change<Application> again(Application wanted) {
        if (isWaiting()) {
            throw Problem.conflict("APPLIED_ALREADY", "There is an application for this post already");
        }
        return Change.to(wanted);
    }

    Change<Application> withdraw(LocalDate today) {
        requireOpen();
        return Change.to(ended(WITHDRAWN, new Decision(today, null)));
    }

    Change<Application> decline(String why, LocalDate today) {
        requireOpen();
        return Change.to(ended(DECLINED, new Decision(today, why)));
    }

    /** First step of accepting; the calendar comes next. */
    Change<Application> accept(List<Skill> vouched) {
        requireOpen();
        return Change.to(with(vouched, lapsesOn, ACCEPTING));
    }

    /** Last step of accepting. */
    Change<Application> accepted(LocalDate today) {
        return status == ACCEPTING ? Change.to(ended(ACCEPTED, new Decision(today, null))) : Change.nothing();
    }

    /** The post ended, or became too small, between the yes and the calendar. */
    Change<Application> fallThrough(LocalDate today) {
        return status == ACCEPTING ? Change.to(ended(LAPSED, new Decision(today, null))) : Change.nothing();
    }

    /** A post that ends takes the application with it. */
    Change<Application> employmentEnds(LocalDate to) {
        return status == OPEN && to.isBefore(lapsesOn) ? Change.to(with(skills, to, OPEN)) : Change.nothing();
    }

    /** What nobody has answered, and what was written, goes in the end. */
    Change<Application> passTo(LocalDate today) {
        if (today.isBefore(keptUntil())) {
            return Change.nothing();
        }
        if (status == OPEN) {
            return Change.to(ended(LAPSED, new Decision(today, null)));
        }
        return decision != null && decision.words() != null
                ? Change.to(ended(status, new Decision(decision.on(), null)))
                : Change.nothing();
    }

    /** The day on which something of it goes by itself. */
    LocalDate keptUntil() {
        return decision == null ? lapsesOn : decision.on().plusDays(DAYS_REMEMBERED);
    }

    LocalDate answerBy() {
        return appliedOn.plusDays(DAYS_TO_ANSWER);
    }

    boolean isWaiting() {
        return status == OPEN || status == ACCEPTING;
    }

    private void requireOpen() {
        switch (status) {
            case OPEN -> {}
            case WITHDRAWN -> throw Problem.conflict("APPLICATION_WITHDRAWN", "The application was withdrawn");
            case LAPSED -> throw Problem.conflict("APPLICATION_LAPSED", "The application has lapsed");
            case ACCEPTING, ACCEPTED, DECLINED ->
                throw Problem.conflict("APPLICATION_ANSWERED", "The application has been answered already");
        }
    }

    private Application with(List<Skill> named, LocalDate newEnd, ApplicationStatus next) {
        return new Application(
                applicationId,
                employmentId,
                personId,
                unitId,
                sharePercent,
                named,
                words,
                appliedOn,
                newEnd,
                next,
                null);
    }

    private Application ended(ApplicationStatus how, Decision decided) {
        return new Application(
                applicationId,
                employmentId,
                personId,
                unitId,
                sharePercent,
                List.of(),
                null,
                appliedOn,
                lapsesOn,
                how,
                decided);
    }
}
