package no.likeverd.ladder.away;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A home unit with a leader and two experts: Ane is away twice, and once more by a booking that was cancelled; Bo is away
 * twice, the second time after having left; Eli moves away in the middle of a stay.
 */
final class HomeUnit {

    final LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));

    private final RunningLadder service;

    /** Topics are shared, ids are not. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    HomeUnit(RunningLadder service) {
        this.service = service;
        tellOfAMunicipality();
        tellOfStays();
    }

    private void tellOfAMunicipality() {
        unit("home", "Heimen");
        unit("there", "Planetaten");
        unit("next", "Neste");
        for (String person : new String[] {"leader", "stranger", "hr", "nobody", "ane", "bo", "eli", "next-leader"}) {
            directory("person", person, """
                    "personId":"%s","givenName":"Navn","familyName":"%s","email":"x@y.example"
                    """.formatted(id(person), person));
        }
        role("leader", "LEADER", "home");
        role("stranger", "LEADER", "there");
        role("hr", "HR_ADVISER", null);
        employment("ane", "home", today.minusYears(2), null);
        employment("bo", "home", today.minusYears(2), today.plusDays(60));
        employment("leader", "home", today.minusYears(2), null);
        role("next-leader", "LEADER", "next");
    }

    private void tellOfStays() {
        service.hears(Told.joined(id("x-ane"), 1));
        stay("x-ane", 2, "b-1", "ane", 10, 40);
        stay("x-ane", 3, "b-2", "ane", 400, 410);
        stay("x-ane", 4, "b-3", "ane", 50, 55);
        service.hears(Told.cancelled(id("x-ane"), 5, id("b-3")));
        stay("x-bo", 1, "b-4", "bo", 5, 15);
        stay("x-bo", 2, "b-5", "bo", 70, 80);
        tellOfAMove();
    }

    /** Two units before, out of sight of the others: the unit that Eli leaves is nobody's home here. */
    private void tellOfAMove() {
        unit("before", "Gamle");
        role("eli-leader", "LEADER", "before");
        directory("person", "eli-leader", """
                "personId":"%s","givenName":"Navn","familyName":"leder","email":null
                """.formatted(id("eli-leader")));
        employment("eli", "before", today.minusYears(2), today.plusDays(30));
        directory("employment", "e-eli-next", """
                "employmentId":"%s","personId":"%s","unitId":"%s","post":"Sykepleier","sharePercent":100,
                "leaderPersonId":null,"from":"%s","to":null,"movedFrom":"%s"
                """.formatted(
                        id("e-eli-next"), id("eli"), id("next"), today.plusDays(30), id("e-eli")));
        stay("x-eli", 1, "b-6", "eli", 10, 20);
        stay("x-eli", 2, "b-7", "eli", 25, 35);
        stay("x-eli", 3, "b-8", "eli", 40, 50);
        service.hears(Told.calendar(id("x-eli"), 4, ExpertMoved.TYPE, """
                {"expertId":"%s","personId":"%s","fromEmploymentId":"%s","employmentId":"%s","homeUnitId":"%s",
                 "from":"%s"}
                """.formatted(
                        id("x-eli"), id("eli"), id("e-eli"), id("e-eli-next"), id("next"), today.plusDays(30))));
    }

    String id(String name) {
        return name + "-" + run;
    }

    private void unit(String name, String called) {
        directory("unit", name, """
                "unitId":"%s","name":"%s","kind":"NURSING_HOME","parentUnitId":null
                """.formatted(id(name), called));
    }

    private void role(String person, String role, String unit) {
        directory("role", "g-" + person, """
                "grantId":"%s","personId":"%s","role":"%s","unitId":%s,"from":"%s","to":null
                """.formatted(
                        id("g-" + person), id(person), role, unit == null ? null : "\"" + id(unit) + "\"", today));
    }

    private void employment(String person, String unit, LocalDate from, LocalDate to) {
        directory("employment", "e-" + person, """
                "employmentId":"%s","personId":"%s","unitId":"%s","post":"Sykepleier","sharePercent":100,
                "leaderPersonId":null,"from":"%s","to":%s,"movedFrom":null
                """.formatted(
                        id("e-" + person), id(person), id(unit), from, to == null ? null : "\"" + to + "\""));
    }

    private void directory(String aggregate, String name, String fields) {
        service.hears(Told.directory(aggregate, id(name), "{" + fields + "}"));
    }

    private void stay(String expert, long seq, String booking, String person, int first, int end) {
        service.hears(Told.calendar(id(expert), seq, ExpertBooked.TYPE, """
                {"bookingId":"%s","expertId":"%s","personId":"%s","employmentId":"%s","unitId":"%s",
                 "from":"%s","to":"%s","sharePercent":60,"kind":"COMPETENCE"}
                """.formatted(
                        id(booking),
                        id(expert),
                        id(person),
                        id("e-" + person),
                        id("there"),
                        today.plusDays(first),
                        today.plusDays(end))));
    }
}
