package no.likeverd.resourcecenter.exchange;

import java.time.LocalDate;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import org.jspecify.annotations.Nullable;

/**
 * An entry as shown. Its contact is the one person who is named; whoever may see the entry may see the name.
 *
 * @param dueOn day by which the unit's leader has to say that it is still right
 */
record CompetenceView(
        String competenceId,
        String unitId,
        String unitName,
        String title,
        String theme,
        String goodFor,
        String howToGet,
        @Nullable String level,
        Contact contact,
        CompetenceStatus status,
        LocalDate dueOn) {

    /**
     * Whom to ask.
     *
     * @param name absent while the directory has not told of the person, and of somebody who has left
     * @param left whether the person neither works in the unit nor leads it any more
     */
    record Contact(String personId, @Nullable String name, boolean left) {}

    static CompetenceView of(Competence entry, Replica replica, Contacts contacts) {
        Offering offering = entry.offering();
        String contact = offering.contactPersonId();
        return new CompetenceView(
                entry.competenceId(),
                entry.unitId(),
                replica.unit(entry.unitId()).map(Unit::name).orElse(entry.unitId()),
                offering.title(),
                offering.theme(),
                offering.goodFor(),
                offering.howToGet(),
                offering.level(),
                contact(contact, entry.unitId(), contacts),
                entry.status(),
                entry.dueOn());
    }

    private static Contact contact(String personId, String unitId, Contacts contacts) {
        boolean there = contacts.standsFor(personId, unitId);
        return new Contact(personId, there ? contacts.name(personId, unitId).orElse(null) : null, !there);
    }
}
