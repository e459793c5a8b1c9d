package no.likeverd.directory.substitutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that stand in for others, in one place: only so can two be told apart that are named at the same moment and would
 * stand in for each other.
 */
record SubstitutionPlan(List<Substitution> all) {

    static final SubstitutionPlan EMPTY = new SubstitutionPlan(List.of());

    /** How long one can look back. */
    private static final int YEARS_KEPT = 1;

    Optional<Substitution> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Why somebody may not be named; empty when they may. */
    Optional<Refusal> refusal(Substitution wanted) {
        if (wanted.holder().equals(wanted.substitute())) {
            return Optional.of(Refusal.ONESELF);
        }
        if (all.stream()
                .filter(one -> one.grantId().equals(wanted.grantId()))
                .anyMatch(one -> one.overlaps(wanted.from(), wanted.to()))) {
            return Optional.of(Refusal.TAKEN);
        }
        return reaches(wanted.substitute(), wanted.holder(), wanted.from(), wanted.to())
                ? Optional.of(Refusal.LOOP)
                : Optional.empty();
    }

    /** Why somebody may not be named. */
    enum Refusal {
        ONESELF,
        TAKEN,
        LOOP
    }

    /** Whether there is a day in the period on which one would, from substitute to substitute, come to {@code goal}. */
    private boolean reaches(String start, String goal, LocalDate from, LocalDate to) {
        return all.stream()
                .filter(one -> one.holder().equals(start) && one.overlaps(from, to))
                .anyMatch(one -> one.substitute().equals(goal)
                        || reaches(one.substitute(), goal, later(from, one.from()), earlier(to, one.to())));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    SubstitutionPlan with(Substitution named, LocalDate today) {
        return new SubstitutionPlan(Stream.concat(
                        all.stream().filter(one -> !one.to().isBefore(today.minusYears(YEARS_KEPT)) || !one.carried()),
                        Stream.of(named))
                .toList());
    }

    SubstitutionPlan each(Predicate<Substitution> which, UnaryOperator<Substitution> becomes) {
        return new SubstitutionPlan(all.stream()
                .map(one -> which.test(one) ? becomes.apply(one) : one)
                .toList());
    }

    List<Substitution> toCarry() {
        return all.stream().filter(one -> !one.carried()).toList();
    }
}
