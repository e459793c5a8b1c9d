package no.likeverd.resourcecenter.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.order.Urgency;

/** Drafts as the tests speak of them. */
final class DraftSheets {

    private DraftSheets() {}

    /** Good to be sent; it begins in a fortnight. */
    static Sheet whole(LocalDate today) {
        return new Sheet(
                Kind.COMPETENCE,
                "dementia-care",
                2,
                today.plusDays(14),
                today.plusDays(28),
                60,
                "Ingen her kan dette",
                "u-1",
                "2541-30",
                Party.DEPARTMENT,
                Party.CENTRE,
                Urgency.URGENT,
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                "Inngang B",
                List.of(new DraftSkill("wound-care", null)),
                "Sykepleier");
    }
}
