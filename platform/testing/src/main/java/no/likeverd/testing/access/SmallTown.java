package no.likeverd.testing.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.Teller;
import org.jspecify.annotations.Nullable;

/**
 * Two units, and in each: somebody of every role, the person whom things are about, the nearest leader (who holds no role),
 * and a colleague. Then somebody of every role everywhere, and somebody who is nothing at all. All that belongs to a unit's
 * people carries the unit's mark.
 */
public final class SmallTown {

    public static final String PERSON = "the person";
    public static final String NEAREST_LEADER = "the nearest leader";
    public static final String EMPLOYED = "whoever is employed";

    private final String run;
    private final Side north;
    private final Side south;
    private final List<Caller> callers = new ArrayList<>();
    private final LocalDate from =
            LocalDate.now(Clock.system(ZoneId.of("Europe/Oslo"))).minusYears(2);
    private final RunningService service;

    private SmallTown(RunningService service, String run) {
        this.service = service;
        this.run = run;
        north = new Side("nordby", "u-north-" + run);
        south = new Side("sydhavn", "u-south-" + run);
    }

    /** The town of which the directory's topics tell; returns when the service knows. */
    public static SmallTown told(RunningService service, List<String> roles) {
        Teller tells = service.tells();
        SmallTown town = of(service, tells.id(""), roles, (role, everywhere) -> true);
        town.sides().forEach(side -> tells.unit(side.unitId(), null));
        town.people(tells::person);
        town.employments((employmentId, personId, unitId, leaderId) ->
                tells.employment(employmentId, personId, unitId, leaderId, town.from, null, null));
        town.grants((grantId, personId, role, unitId) -> tells.role(grantId, personId, role, unitId, town.from, null));
        service.knowsTheDirectory();
        return town;
    }

    /**
     * A town that is only planned.
     *
     * @param possible whether a role can be held everywhere (true) or in a unit (false)
     */
    public static SmallTown of(
            RunningService service, String run, List<String> roles, BiPredicate<String, Boolean> possible) {
        SmallTown town = new SmallTown(service, run.replaceFirst("^-", ""));
        for (Side side : town.sides()) {
            roles.stream()
                    .filter(role -> possible.test(role, false))
                    .forEach(role -> town.settle(side, slug(role), role));
            side.is(PERSON, town.settle(side, "person", null));
            side.is(NEAREST_LEADER, town.settle(side, "boss", null));
            town.settle(side, "colleague", null);
            side.id("employmentId", town.employmentOf(side.mark + "-person"));
            side.id("personId", town.id(side.mark + "-person"));
        }
        roles.stream()
                .filter(role -> possible.test(role, true))
                .forEach(role ->
                        town.callers.add(new Caller(town.id("all-" + slug(role)), "all-" + slug(role), role, null)));
        town.callers.add(new Caller(town.nobody(), "nobody", null, null));
        return town;
    }

    /** Somebody more, who belongs to a side and leads a unit of the own. */
    public String leaderElsewhere(Side side, String what, LocalDate since) {
        String name = side.mark + "-" + what;
        String unitId = "u-" + what + "-" + side.mark.charAt(0) + "-" + run;
        Teller tells = service.tells();
        tells.unit(unitId, null);
        tells.person(id(name), "Kari", Side.FAMILY + name);
        tells.employment(employmentOf(name), id(name), unitId, null, from, null, null);
        tells.role("g-" + name + "-" + run, id(name), "LEADER", unitId, since, null);
        callers.add(new Caller(id(name), name, "LEADER", unitId));
        service.knowsTheDirectory();
        return id(name);
    }

    private String settle(Side side, String what, @Nullable String role) {
        String name = side.mark + "-" + what;
        callers.add(new Caller(id(name), name, role, side.unitId()));
        sides().forEach(each -> each.is(EMPLOYED, id(name)));
        return id(name);
    }

    private static String slug(String role) {
        return role.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String id(String name) {
        return "p-" + name + "-" + run;
    }

    private String employmentOf(String name) {
        return "e-" + name + "-" + run;
    }

    /** Takes ids, given and family names. */
    public interface Person {
        void is(String personId, String givenName, String familyName);
    }

    /** Takes a post and its nearest leader; the leader has none. */
    public interface Post {
        void is(String employmentId, String personId, String unitId, @Nullable String leaderId);
    }

    /** Takes a role that is held in a unit, or everywhere. */
    public interface Held {
        void is(String grantId, String personId, String role, @Nullable String unitId);
    }

    public void people(Person person) {
        callers.forEach(caller -> person.is(caller.personId(), "Kari", Side.FAMILY + caller.name()));
    }

    public void employments(Post post) {
        for (Side side : sides()) {
            String boss = boss(side);
            callers.stream()
                    .filter(caller -> side.unitId().equals(caller.unitId()))
                    .forEach(caller -> post.is(
                            employmentOf(caller.name()),
                            caller.personId(),
                            side.unitId(),
                            caller.personId().equals(boss) ? null : boss));
        }
    }

    public void grants(Held held) {
        for (Caller caller : callers) {
            if (caller.role() != null) {
                held.is("g-" + caller.name() + "-" + run, caller.personId(), caller.role(), caller.unitId());
            }
        }
    }

    public RunningService service() {
        return service;
    }

    public LocalDate from() {
        return from;
    }

    /** Both units. */
    public List<Side> sides() {
        return List.of(north, south);
    }

    /** A name that is this run's alone. */
    public String named(String name) {
        return name + "-" + run;
    }

    /** Who holds a role in one of the units. */
    public String holder(Side side, String role) {
        return id(side.mark + "-" + slug(role));
    }

    /** Who holds a role everywhere. */
    public String everywhere(String role) {
        return id("all-" + slug(role));
    }

    public String grantOf(Side side, String role) {
        return "g-" + side.mark + "-" + slug(role) + "-" + run;
    }

    public String person(Side side) {
        return id(side.mark + "-person");
    }

    public String colleague(Side side) {
        return id(side.mark + "-colleague");
    }

    public String employment(Side side) {
        return employmentOf(side.mark + "-person");
    }

    public String boss(Side side) {
        return id(side.mark + "-boss");
    }

    /** Whom the directory knows, without any post or role. */
    public String nobody() {
        return id("nobody");
    }

    List<Caller> callers() {
        return List.copyOf(callers);
    }
}
