package no.likeverd.resourcecenter.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expert as if more were booked. Nothing of it is written anywhere. */
record Supposed(Bookable expert, Stays stays, Holds holds) implements Bookable {

    @Override
    public Membership membership() {
        return expert.membership();
    }

    @Override
    public int sharePercent() {
        return expert.sharePercent();
    }

    @Override
    public @Nullable Consent consent() {
        return expert.consent();
    }

    @Override
    public List<Skill> skills() {
        return expert.skills();
    }

    @Override
    public List<Absence> absences() {
        return expert.absences();
    }

    @Override
    public Leaving leaving() {
        return expert.leaving();
    }

    @Override
    public Weekdays worksOn() {
        return expert.worksOn();
    }
}
