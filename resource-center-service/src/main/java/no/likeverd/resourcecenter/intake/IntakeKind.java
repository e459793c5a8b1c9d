package no.likeverd.resourcecenter.intake;

import static no.likeverd.resourcecenter.intake.Column.ALSO_EN;
import static no.likeverd.resourcecenter.intake.Column.ALSO_NB;
import static no.likeverd.resourcecenter.intake.Column.ALSO_NN;
import static no.likeverd.resourcecenter.intake.Column.CODE;
import static no.likeverd.resourcecenter.intake.Column.CONCEPT;
import static no.likeverd.resourcecenter.intake.Column.CONTACT;
import static no.likeverd.resourcecenter.intake.Column.DESCRIPTION_EN;
import static no.likeverd.resourcecenter.intake.Column.DESCRIPTION_NB;
import static no.likeverd.resourcecenter.intake.Column.DESCRIPTION_NN;
import static no.likeverd.resourcecenter.intake.Column.EMPLOYMENT;
import static no.likeverd.resourcecenter.intake.Column.FROM;
import static no.likeverd.resourcecenter.intake.Column.GOOD_FOR;
import static no.likeverd.resourcecenter.intake.Column.HALF;
import static no.likeverd.resourcecenter.intake.Column.HOW_TO_GET;
import static no.likeverd.resourcecenter.intake.Column.LABEL_EN;
import static no.likeverd.resourcecenter.intake.Column.LABEL_NB;
import static no.likeverd.resourcecenter.intake.Column.LABEL_NN;
import static no.likeverd.resourcecenter.intake.Column.LAST;
import static no.likeverd.resourcecenter.intake.Column.LEVEL;
import static no.likeverd.resourcecenter.intake.Column.MEMBERSHIP;
import static no.likeverd.resourcecenter.intake.Column.OVER_BOOKINGS;
import static no.likeverd.resourcecenter.intake.Column.SHARE;
import static no.likeverd.resourcecenter.intake.Column.SHOWN_IN;
import static no.likeverd.resourcecenter.intake.Column.STATUS;
import static no.likeverd.resourcecenter.intake.Column.THEME;
import static no.likeverd.resourcecenter.intake.Column.TITLE;
import static no.likeverd.resourcecenter.intake.Column.UNIT;
import static no.likeverd.resourcecenter.intake.Column.WORKS_ON;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.web.Problem;

/** What a workbook brings, and who may send one: whoever may do the same one by one. */
public enum IntakeKind {
    EXPERTS(Role.RESOURCE_CENTRE_LEADER),
    ABSENCES(Role.RESOURCE_CENTRE_LEADER),
    ENTRIES(Role.LEADER),
    SKILLS(Role.RESOURCE_CENTRE_LEADER);

    private final Role role;

    IntakeKind(Role role) {
        this.role = role;
    }

    List<Column> columns() {
        return switch (this) {
            case EXPERTS -> List.of(EMPLOYMENT, MEMBERSHIP, SHARE, Column.SKILLS, SHOWN_IN, WORKS_ON);
            case ABSENCES -> List.of(EMPLOYMENT, FROM, LAST, OVER_BOOKINGS, HALF);
            case ENTRIES -> List.of(UNIT, TITLE, THEME, GOOD_FOR, HOW_TO_GET, LEVEL, CONTACT);
            case SKILLS ->
                List.of(
                        CODE,
                        THEME,
                        LABEL_NB,
                        ALSO_NB,
                        DESCRIPTION_NB,
                        LABEL_NN,
                        ALSO_NN,
                        DESCRIPTION_NN,
                        LABEL_EN,
                        ALSO_EN,
                        DESCRIPTION_EN,
                        CONCEPT,
                        STATUS);
        };
    }

    /** @throws Problem 403 when the actor may do none of it */
    void require(Actor actor) {
        actor.require(role);
    }

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether version 1 of the API tells of it; its readers know all kinds there are, so no more can come. */
    boolean inApi() {
        return this != SKILLS;
    }

    /** @throws Problem 404 when there is none of the name */
    static IntakeKind at(String path) {
        return Stream.of(values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("UNKNOWN", "Workbooks hold experts, absences, entries or skills"));
    }

    static List<IntakeKind> of(Actor actor) {
        return Stream.of(values()).filter(kind -> actor.has(kind.role)).toList();
    }
}
