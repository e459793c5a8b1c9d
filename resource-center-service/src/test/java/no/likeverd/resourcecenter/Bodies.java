package no.likeverd.resourcecenter;

import static no.likeverd.resourcecenter.RunningResourceCenter.day;

/** Requests as callers write them. */
final class Bodies {

    private Bodies() {}

    static String joining(String employmentId, String membership, int sharePercent, int level) {
        return """
                {"employmentId":"%s","membership":"%s","sharePercent":%d,
                 "skills":[{"code":"dementia-care","level":%d}]}""".formatted(employmentId, membership, sharePercent, level);
    }

    static String skills(int level) {
        return """
                {"skills":[{"code":"dementia-care","level":%d},{"code":"guidance","level":1}]}""".formatted(level);
    }

    static String absence(int from, int to) {
        return """
                {"from":"%s","to":"%s"}""".formatted(day(from), day(to));
    }

    /** A competence order at the top level, days counted from today. */
    static String order(String unitId, int from, int to, int sharePercent) {
        return """
                {"unitId":"%s","kind":"COMPETENCE","skill":"dementia-care","from":"%s","to":"%s","sharePercent":%d,
                 "purpose":"Nobody here knows how","payer":{"unitId":"%1$s","costCode":"2541-30"},
                 "professionalResponsibility":"DEPARTMENT","competenceUpkeep":"CENTRE"}""".formatted(unitId, day(from), day(to), sharePercent);
    }

    static String booking(String expertId) {
        return """
                {"expertId":"%s"}""".formatted(expertId);
    }

    static String departure(int on) {
        return """
                {"on":"%s"}""".formatted(day(on));
    }

    /** An invitation is accepted. */
    static String yes(int sharePercent) {
        return """
                {"answer":"ACCEPTED","sharePercent":%d}""".formatted(sharePercent);
    }

    static String no() {
        return """
                {"answer":"DECLINED"}""";
    }
}
