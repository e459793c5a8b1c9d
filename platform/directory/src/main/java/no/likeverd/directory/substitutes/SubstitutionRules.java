package no.likeverd.directory.substitutes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import no.likeverd.access.Role;
import no.likeverd.directory.employments.EmployedDays;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.web.Problem;

/** Who may stand in for which role, and how long. */
final class SubstitutionRules {

    /** Not the keys of the directory and of operations, and not what people are elected to. */
    private static final Set<Role> STAY =
            Set.of(Role.DIRECTORY_ADMINISTRATOR, Role.OPERATIONS, Role.UNION_REPRESENTATIVE);

    private final AggregateStore<RoleGrant> roles;
    private final EmployedDays employed;
    private final Period longest;
    private final Clock clock;

    SubstitutionRules(AggregateStore<RoleGrant> roles, EmployedDays employed, Period longest, Clock clock) {
        this.roles = roles;
        this.employed = employed;
        this.longest = longest;
        this.clock = clock;
    }

    static boolean canBeStoodInFor(RoleGrant grant) {
        return grant.standsInFor() == null && !STAY.contains(grant.role());
    }

    void check(Substitution wanted, RoleGrant grant, SubstitutionPlan plan) {
        if (grant.standsInFor() != null) {
            throw Problem.conflict("SUBSTITUTE_OF_SUBSTITUTE", "Who stands in hands the role on to nobody");
        }
        if (STAY.contains(grant.role())) {
            throw Problem.conflict("ROLE_STAYS", "Nobody can stand in for this role");
        }
        checkPeriod(wanted, grant);
        if (employed.until(wanted.substitute(), wanted.from()).isBefore(wanted.to())) {
            throw Problem.invalid(
                    "NOT_EMPLOYED", "personId", "The substitute has a post in the municipality in the whole period");
        }
        plan.refusal(wanted).ifPresent(SubstitutionRules::refuse);
    }

    private void checkPeriod(Substitution wanted, RoleGrant grant) {
        if (wanted.from().isBefore(LocalDate.now(clock))) {
            throw Problem.invalid("IN_THE_PAST", "from", "The first day is today or later");
        }
        if (!wanted.from().isBefore(wanted.to())) {
            throw Problem.invalid("PERIOD_REVERSED", "to", "The first day after the period comes after its first day");
        }
        if (wanted.from().isBefore(grant.from())) {
            throw Problem.invalid("BEFORE_THE_ROLE", "from", "The role itself begins later");
        }
        if (grant.to() != null && wanted.to().isAfter(grant.to())) {
            throw Problem.invalid("BEYOND_THE_ROLE", "to", "The role itself ends earlier");
        }
        if (wanted.to().isAfter(wanted.from().plus(longest))) {
            throw Problem.invalid("SUBSTITUTE_TOO_LONG", "to", "A substitute is named for a shorter time");
        }
    }

    private static void refuse(SubstitutionPlan.Refusal refusal) {
        throw switch (refusal) {
            case ONESELF -> Problem.invalid("OWN_SUBSTITUTE", "personId", "Nobody stands in for themselves");
            case TAKEN ->
                Problem.invalid("ALREADY_SUBSTITUTED", "from", "Somebody stands in for the role on some of these days");
            case LOOP ->
                Problem.invalid(
                        "SUBSTITUTE_LOOP",
                        "personId",
                        "You stand in for this person on some of these days, directly or through others");
        };
    }

    /** The first day on which the substitute can no longer stand in. */
    LocalDate limit(Substitution one) {
        return roles.find(one.grantId())
                .map(grant -> grant.state())
                .filter(one::isOf)
                .map(grant -> earlier(grant.to(), employed.until(one.substitute(), one.from())))
                .orElseGet(() -> LocalDate.now(clock));
    }

    private static LocalDate earlier(@org.jspecify.annotations.Nullable LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other) ? one : other;
    }
}
