package no.likeverd.testing.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.Teller;

/** Two units, and in each somebody of every role, all employed: enough callers for a fuzz. */
public record Residents(List<String> units, List<String> people, List<String> employments) {

    /** Tells of them, and waits until the service knows. */
    public static Residents of(RunningService service, List<String> roles) {
        Teller tells = service.tells();
        LocalDate from = LocalDate.now(Clock.system(ZoneId.of("Europe/Oslo"))).minusYears(2);
        Residents residents = new Residents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String name : List.of("home", "school")) {
            String unit = tells.id("u-" + name);
            String leader = tells.id("p-" + name + "-leader");
            tells.unit(unit, name.equals("home") ? null : residents.units().getFirst());
            residents.units().add(unit);
            for (String role : roles) {
                String who = name + "-" + role.toLowerCase(Locale.ROOT).replace('_', '-');
                String person = tells.id("p-" + who);
                tells.person(person);
                tells.employment(tells.id("e-" + who), person, unit, leader, from, null, null);
                tells.role(tells.id("g-" + who), person, role, role.equals("LEADER") ? unit : null, from, null);
                residents.people().add(person);
                residents.employments().add(tells.id("e-" + who));
            }
        }
        service.knowsTheDirectory();
        return residents;
    }

    /** Makes them the callers of a fuzz, and their ids known to it. */
    public ApiFuzz let(ApiFuzz fuzz) {
        units.forEach(unit -> fuzz.known("unitId", unit));
        employments.forEach(employment -> fuzz.known("employmentId", employment));
        return fuzz.callers(people);
    }
}
