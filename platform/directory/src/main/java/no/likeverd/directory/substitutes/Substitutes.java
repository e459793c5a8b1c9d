package no.likeverd.directory.substitutes;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.directory.roles.FindRoles;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;

/** Names and ends substitutes. The plan is written first and decides; the role of the substitute follows from it. */
public final class Substitutes {

    static final String PLAN = "plan-1";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AggregateStore<SubstitutionPlan> plans;
    private final AggregateStore<RoleGrant> roles;
    private final FindRoles findRoles;
    private final SubstitutionRules rules;
    private final Clock clock;

    Substitutes(
            AggregateStore<SubstitutionPlan> plans,
            AggregateStore<RoleGrant> roles,
            FindRoles findRoles,
            SubstitutionRules rules,
            Clock clock) {
        this.plans = plans;
        this.roles = roles;
        this.findRoles = findRoles;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws Problem 403 for another's role, 404 for one that is out of sight, 409 and 422 by the rules */
    public Substitution name(
            Actor actor, String grantId, String personId, LocalDate from, LocalDate to, CommandKey key) {
        RoleGrant grant = findRoles.one(actor, grantId).state();
        if (!grant.personId().equals(actor.personId())) {
            throw Problem.forbidden("NOT_ALLOWED", "Only who holds a role names a substitute for it");
        }
        String id = key.derivedId("sub");
        plans.createIfAbsent(PLAN, () -> Change.to(SubstitutionPlan.EMPTY));
        plans.change(PLAN, null, plan -> {
            Optional<Substitution> before = plan.state().find(id);
            if (before.isPresent()) {
                return repeated(before.get(), key);
            }
            RoleGrant now = roles.get(grantId).state();
            Substitution wanted = new Substitution(
                    id, grantId, now.personId(), personId, now.role(), now.unitId(), from, to, key.bodyHash(), false);
            rules.check(wanted, now, plan.state());
            return write(plan.state().with(wanted, today()));
        });
        settle(one -> one.id().equals(id));
        return get(id);
    }

    private static Change<SubstitutionPlan> repeated(Substitution before, CommandKey key) {
        if (!before.asked().equals(key.bodyHash())) {
            throw new KeyReused("The Idempotency-Key was used before with another body");
        }
        return Change.nothing();
    }

    /** Whether a substitute can be named for a role at all. */
    public static boolean canBeStoodInFor(RoleGrant grant) {
        return SubstitutionRules.canBeStoodInFor(grant);
    }

    /** Ends before its time, from today on; a repeat changes nothing. */
    public Substitution end(Actor actor, String grantId, String substituteId) {
        RoleGrant grant = findRoles.one(actor, grantId).state();
        if (plan().find(substituteId)
                .filter(one -> one.grantId().equals(grantId))
                .isEmpty()) {
            throw Problem.notFound("UNKNOWN", "There is no such substitute for you");
        }
        if (!grant.personId().equals(actor.personId()) && !actor.has(Role.DIRECTORY_ADMINISTRATOR)) {
            throw Problem.forbidden("NOT_ALLOWED", "Only who holds a role ends a substitute's");
        }
        change(plan -> plan.each(one -> one.id().equals(substituteId), one -> one.until(today())));
        carry();
        return get(substituteId);
    }

    /** Who has stood in, stands in and will stand in for a role; the latest first. */
    public Page<Substitution> page(Actor actor, String grantId, PageRequest page) {
        findRoles.one(actor, grantId);
        return Page.of(
                newestFirst(one -> one.grantId().equals(grantId) && one.from().isBefore(one.to())), page);
    }

    /** Who stands in for somebody, and for whom somebody stands in, from today on. */
    public List<Substitution> concerning(String personId) {
        LocalDate today = today();
        return newestFirst(one -> !one.over(today)
                && (one.holder().equals(personId) || one.substitute().equals(personId)));
    }

    private List<Substitution> newestFirst(Predicate<Substitution> which) {
        return plan().all().stream()
                .filter(which)
                .sorted(Comparator.comparing(Substitution::from).reversed())
                .toList();
    }

    /** After roles or employments have changed: nobody stands in beyond them. */
    public void settle() {
        settle(one -> !one.over(today()));
    }

    private void settle(Predicate<Substitution> which) {
        if (plans.find(PLAN).isPresent()) {
            change(plan -> plan.each(which, one -> one.until(rules.limit(one))));
            carry();
        }
    }

    /** Gives each role that follows from the plan what the plan says; an end only ever moves nearer, so no order matters. */
    void carry() {
        for (Substitution one : plan().toCarry()) {
            if (roles.createIfAbsent(one.id(), () -> Change.to(one.grant())).isEmpty()) {
                roles.change(
                        one.id(),
                        null,
                        role -> one.to().isBefore(end(role.state())) ? Change.to(one.grant()) : Change.nothing());
            }
            change(plan -> plan.each(one::equals, Substitution::asCarried));
        }
    }

    private static LocalDate end(RoleGrant role) {
        LocalDate to = role.to();
        return to == null ? LocalDate.MAX : to;
    }

    private void change(Function<SubstitutionPlan, SubstitutionPlan> becomes) {
        plans.change(PLAN, null, plan -> {
            SubstitutionPlan after = becomes.apply(plan.state());
            return after.equals(plan.state()) ? Change.nothing() : write(after);
        });
    }

    private Change<SubstitutionPlan> write(SubstitutionPlan plan) {
        Change<SubstitutionPlan> change = Change.to(plan);
        return plan.toCarry().isEmpty()
                ? change
                : change.resumeAt(clock.instant().plus(PATIENCE));
    }

    private SubstitutionPlan plan() {
        return plans.find(PLAN).map(found -> found.state()).orElse(SubstitutionPlan.EMPTY);
    }

    private Substitution get(String id) {
        return plan().find(id).orElseThrow(() -> Problem.notFound("UNKNOWN", "There is no such substitute for you"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
