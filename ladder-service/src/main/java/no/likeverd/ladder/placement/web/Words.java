package no.likeverd.ladder.placement.web;

import java.util.Map;

/** A reason's code in words that an employee reads. */
record Words(String nb, String en) {

    private static final Map<String, Words> BY_CODE = Map.ofEntries(
            words("BELOW_LEVEL_ONE", "Under nivå 1 foreløpig.", "Not yet at level 1."),
            words(
                    "CRITERIA_NOT_MET",
                    "Vurderingen oppfyller ikke kravene til nivået.",
                    "The assessment does not meet the criteria of the level."),
            words(
                    "COURSE_MISSING",
                    "Et kurs som nivået krever, er ikke fullført.",
                    "A course that the level demands has not been completed."),
            words(
                    "MENTORING_MISSING",
                    "En godskrevet periode som mentor mangler.",
                    "A credited period as mentor is missing."),
            words(
                    "VERSION_WITHDRAWN",
                    "Denne utgaven av stigen er trukket tilbake.",
                    "This version of the ladder has been withdrawn."),
            words(
                    "NO_SEAT",
                    "Enheten har ingen ledig plass på dette nivået.",
                    "The unit has no free seat at this level."),
            words("DECLINED_BY_EMPLOYEE", "Den ansatte takket nei.", "The employee said no."),
            words("DECLINED_BY_LEADER", "Nærmeste leder sa nei.", "The nearest leader said no."),
            words("NOT_ANSWERED", "Ikke begge svarte innen fristen.", "Not both answered in time."),
            words("EMPLOYMENT_ENDED", "Ansettelsen er avsluttet.", "The employment has ended."),
            words("SUPERSEDED", "En senere vurdering gjelder.", "A later assessment counts instead."),
            words("EMPLOYEE", "Den ansatte sa ja.", "The employee said yes."),
            words("LEADER", "Nærmeste leder sa ja.", "The nearest leader agreed."),
            words("ASSESSMENT", "Bekreftet av en ny vurdering her.", "Confirmed by a new assessment here."),
            words("MOVED", "Flyttet til en annen ansettelse.", "Moved to another employment."),
            words("LEFT", "Sluttet.", "Left."),
            words("REPLACED", "Erstattet av en nyere innplassering.", "Replaced by a newer placement."));

    static Words of(String code) {
        return BY_CODE.getOrDefault(code, new Words(code, code));
    }

    private static Map.Entry<String, Words> words(String code, String nb, String en) {
        return Map.entry(code, new Words(nb, en));
    }
}
