package no.likeverd.resourcecenter;

import static no.likeverd.resourcecenter.RunningResourceCenter.day;

/** Requests as callers write them. */
final class Bodies {

    /** A plan that is searched for no longer than a test waits. */
    static final String PLAN = "{\"seconds\":1}";

    /** What the centre lays weight on. */
    static final String WEIGHTS = "{\"urgency\":100,\"skill\":20,\"load\":20,\"variety\":10,\"rest\":10}";

    private Bodies() {}

    static String joining(String employmentId, String membership, int sharePercent, int level) {
        return """
                {"employmentId":"%s","membership":"%s","sharePercent":%d,
                 "skills":[{"code":"dementia-care","level":%d}]}""".formatted(employmentId, membership, sharePercent, level);
    }

    /** Half of full time at the most. */
    static String applying(String employmentId) {
        return """
                {"employmentId":"%s","sharePercent":50,"skills":[{"code":"dementia-care","level":3,"shownIn":"Demensavdelingen"}],
                 "words":"Jeg vil lære bort det jeg kan"}""".formatted(employmentId);
    }

    /** The centre asks somebody. */
    static String inviting(String employmentId) {
        return """
                {"employmentId":"%s","skills":[{"code":"dementia-care","level":2,"shownIn":"Sykehjemmet"}],
                 "words":"Vi trenger flere i sommer"}""".formatted(employmentId);
    }

    static String skills(int level) {
        return """
                {"skills":[{"code":"dementia-care","level":%d},{"code":"guidance","level":1}]}""".formatted(level);
    }

    /** Every day but Sunday. */
    static final String WEEKDAYS =
            "{\"worksOn\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\"]}";

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

    /** An order as far as it is known: for whom, and why. */
    static String draft(String unitId, String purpose) {
        return """
                {"unitId":"%s","purpose":"%s"}""".formatted(unitId, purpose);
    }

    /** What a leader says about the unit's orders. */
    static String approval(boolean needed) {
        return "{\"needed\":%b}".formatted(needed);
    }

    /** A stay of a department with an expert, days counted from today. */
    static String stay(String unitId, int from, int to, int sharePercent) {
        return """
                {"unitId":"%s","kind":"COMPETENCE","skill":"dementia-care","from":"%s","to":"%s","sharePercent":%d,
                 "purpose":"Nobody here knew how","professionalResponsibility":"DEPARTMENT","competenceUpkeep":"CENTRE",
                 "costCode":"2541-30"}""".formatted(unitId, day(from), day(to), sharePercent);
    }

    static String booking(String expertId) {
        return """
                {"expertId":"%s"}""".formatted(expertId);
    }

    /** A booking goes to an expert, days counted from today. */
    static String move(String expertId, int from, int to, int sharePercent) {
        return """
                {"expertId":"%s","from":"%s","to":"%s","sharePercent":%d}""".formatted(expertId, day(from), day(to), sharePercent);
    }

    static String swap(String otherOrderId, long otherVersion) {
        return "{\"otherOrderId\":\"%s\",\"otherVersion\":%d}".formatted(otherOrderId, otherVersion);
    }

    static String answer(String expertId, String answer) {
        return """
                {"expertId":"%s","answer":"%s"}""".formatted(expertId, answer);
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

    /** What a unit can help others with. */
    static String competence(String unitId, String contactPersonId) {
        return """
                {"unitId":"%s","title":"Ro i hverdagen","theme":"health","goodFor":"Roligere dager","howToGet":"Ring oss",
                 "contactPersonId":"%s"}""".formatted(unitId, contactPersonId);
    }

    /** The same about a unit that has it already. */
    static String offering(String contactPersonId) {
        return competence("", contactPersonId).replace("\"unitId\":\"\",", "").replace("Ro i", "Mer ro i");
    }

    /** What a unit looks for, days counted from today. */
    static String need(String unitId, int from, int to) {
        return """
                {"unitId":"%s","theme":"language","text":"Noen som kan samisk","from":"%s","to":"%s"}""".formatted(unitId, day(from), day(to));
    }

    /** A unit can help. */
    static String help(String unitId) {
        return """
                {"unitId":"%s","terms":"To dager i uken"}""".formatted(unitId);
    }

    /** A unit asks for help with what is listed. */
    static String asking(String unitId, String competenceId) {
        return """
                {"unitId":"%s","competenceId":"%s","text":"Roligere dager","from":"%s","to":"%s","hours":12}""".formatted(unitId, competenceId, day(0), day(20));
    }

    /** What the asked unit says yes to. */
    static String terms(int from, int to, int oreAnHour) {
        return """
                {"from":"%s","to":"%s","hours":10,"oreAnHour":%d}""".formatted(day(from), day(to), oreAnHour);
    }

    static String hours(int day, int hours) {
        return """
                {"day":"%s","hours":%d}""".formatted(day(day), hours);
    }

    /** What an expert has shown, days counted from today. */
    static String credential(String name, int from, int to) {
        return """
                {"kind":"AUTHORISATION","name":"%s","number":"1234567","issuedBy":"Helsedirektoratet","validFrom":"%s",
                 "validTo":"%s"}""".formatted(name, day(from), day(to));
    }

    static String evaluation() {
        return "{\"help\":3,\"departmentLearned\":3,\"expertLearned\":2,\"load\":2,\"comment\":\"\"}";
    }

    static String anotherDay(String bookingId) {
        return "{\"bookingId\":\"%s\",\"day\":\"%s\",\"to\":\"%s\"}"
                .formatted(bookingId, RunningResourceCenter.day(400), RunningResourceCenter.day(401));
    }

    static String home(int day) {
        return "{\"home\":\"%s\"}".formatted(RunningResourceCenter.day(day));
    }

    static final String ANSWER_NO = "{\"answer\":\"NO\"}";

    /** Days of an expert kept, and asked about. */
    static String hold(String expertId, int days) {
        return "{\"expertId\":\"%s\",\"days\":%d,\"ask\":true}".formatted(expertId, days);
    }
}
