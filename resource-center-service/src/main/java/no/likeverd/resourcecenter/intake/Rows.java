package no.likeverd.resourcecenter.intake;

import java.util.List;
import java.util.function.Consumer;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Words;

/** Rows of one kind: how they are read, held against the rules of the same act done alone, and carried out by it. */
interface Rows {

    IntakeKind kind();

    /** What the cells say; of use only while they are sound. */
    Row read(Cells cells);

    /**
     * Holds one row after another against the rules, each as if those before it had been carried out; writes nothing.
     *
     * @return what throws the {@link Problem} of a row that is refused
     */
    Consumer<Row> checks(Actor actor);

    /** @throws Problem when the row is refused now */
    void carryOut(Actor actor, Row row, CommandKey key);

    /** What a reader sees of it, column by column. */
    List<String> cells(Row row, Words words);
}
