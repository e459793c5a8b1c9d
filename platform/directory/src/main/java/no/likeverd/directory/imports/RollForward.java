package no.likeverd.directory.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.imports.check.Batch;
import no.likeverd.directory.imports.check.Row;
import no.likeverd.directory.people.Person;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.directory.substitutes.Substitutes;
import no.likeverd.directory.units.Unit;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.event.Trail;

/**
 * Gives a committed import its effect, aggregate by aggregate. A row takes effect only on the version it was planned on:
 * so once, however often and by however many this is called, and never over what came later.
 */
final class RollForward {

    private static final int WRITERS = 12;

    private final AggregateStore<ImportRun> runs;
    private final AggregateStore<Unit> units;
    private final AggregateStore<Person> people;
    private final AggregateStore<Employment> employments;
    private final AggregateStore<RoleGrant> roles;
    private final Substitutes substitutes;
    private final Clock clock;

    RollForward(
            AggregateStore<ImportRun> runs,
            AggregateStore<Unit> units,
            AggregateStore<Person> people,
            AggregateStore<Employment> employments,
            AggregateStore<RoleGrant> roles,
            Substitutes substitutes,
            Clock clock) {
        this.runs = runs;
        this.units = units;
        this.people = people;
        this.employments = employments;
        this.roles = roles;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    /** Applies what is left of an import; nothing when it has been applied. */
    void roll(String importId) {
        Batch batch = runs.get(importId).state().batch();
        if (batch == null) {
            return;
        }
        apply(batch);
        substitutes.settle();
        runs.change(
                importId,
                null,
                run -> run.state().batch() == null
                        ? Change.nothing()
                        : Change.to(run.state().applied(clock.instant())));
    }

    /** What is referred to comes first, so that readers seldom have to wait for it. */
    private void apply(Batch batch) {
        Map<String, String> moves = batch.moves();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            all(writers, batch.units(), row -> replace(units, row));
            all(writers, batch.people(), row -> replace(people, row));
            all(writers, batch.employments(), row -> employ(row, moves));
            all(writers, batch.roles(), row -> replace(roles, row));
        }
    }

    private <S> void replace(AggregateStore<S> store, Row<S> row) {
        if (row.basedOn() == 0) {
            store.createIfAbsent(row.id(), () -> Change.to(row.state()));
        } else {
            store.change(
                    row.id(),
                    null,
                    before -> before.version() == row.basedOn() ? Change.to(row.state()) : Change.nothing());
        }
    }

    private void employ(Row<Employment> row, Map<String, String> moves) {
        String movedTo = moves.get(row.id());
        if (row.basedOn() == 0) {
            employments.createIfAbsent(row.id(), () -> row.state().begin(row.id(), movedTo));
        } else {
            employments.change(
                    row.id(),
                    null,
                    before -> before.version() == row.basedOn()
                            ? before.state().become(row.state(), row.id(), movedTo)
                            : Change.nothing());
        }
    }

    /** Rows of one file are of different aggregates, so their order does not matter. */
    private static <S> void all(ExecutorService writers, List<Row<S>> rows, Consumer<Row<S>> write) {
        Trail trail = Trail.current();
        CompletableFuture<?>[] writes = rows.stream()
                .map(row -> CompletableFuture.runAsync(() -> trail.run(() -> write.accept(row)), writers))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(writes).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
