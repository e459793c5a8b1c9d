package no.likeverd.resourcecenter.figures;

import java.util.List;
import java.util.function.Function;
import no.likeverd.resourcecenter.figures.PoolFigures.Development;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a month: a column of a table.
 *
 * @param drawn whether the picture shows it too
 * @param value absent when there is nothing to tell, or of too few to tell it
 */
record FigureColumn(String name, Topic topic, boolean drawn, Function<MonthFigures, @Nullable Number> value) {

    static final FigureColumn AVAILABLE = pool("available", Topic.UTILISATION, false, PoolFigures::availableDays);
    static final FigureColumn OUT = pool("out", Topic.UTILISATION, false, PoolFigures::daysOut);
    static final FigureColumn UTILISATION =
            pool("utilisation", Topic.UTILISATION, true, PoolFigures::utilisationPercent);

    /** All of them, in their order. */
    static final List<FigureColumn> ALL = List.of(
            pool("experts", Topic.UTILISATION, false, PoolFigures::experts),
            AVAILABLE,
            OUT,
            UTILISATION,
            capacity("filled", Topic.FILL_RATE, false, OrderFigures::filled),
            capacity("unfilled", Topic.FILL_RATE, false, OrderFigures::unfilled),
            capacity("fillRate", Topic.FILL_RATE, true, OrderFigures::fillRatePercent),
            competence("filled", Topic.FILL_RATE, false, OrderFigures::filled),
            competence("unfilled", Topic.FILL_RATE, false, OrderFigures::unfilled),
            competence("fillRate", Topic.FILL_RATE, true, OrderFigures::fillRatePercent),
            capacity("median", Topic.LEAD_TIME, true, OrderFigures::medianDays),
            capacity("ninetieth", Topic.LEAD_TIME, true, OrderFigures::ninetiethDays),
            competence("median", Topic.LEAD_TIME, true, OrderFigures::medianDays),
            competence("ninetieth", Topic.LEAD_TIME, true, OrderFigures::ninetiethDays),
            development("earned", Development::earned),
            development("taken", Development::taken),
            development("owed", Development::owed),
            pool("capacity.days", Topic.KINDS, true, PoolFigures::capacityDays),
            pool("competence.days", Topic.KINDS, true, PoolFigures::competenceDays));

    /** What one picture with its table is about. */
    enum Topic {
        UTILISATION(100),
        FILL_RATE(100),
        LEAD_TIME(1),
        DEVELOPMENT(1),
        KINDS(1);

        private final int whole;

        Topic(int whole) {
            this.whole = whole;
        }

        /** What the widest bar stands for at least. */
        int whole() {
            return whole;
        }

        List<FigureColumn> columns() {
            return ALL.stream().filter(column -> column.topic() == this).toList();
        }
    }

    private static FigureColumn pool(
            String name, Topic topic, boolean drawn, Function<PoolFigures, @Nullable Number> of) {
        return new FigureColumn(name, topic, drawn, month -> {
            PoolFigures pool = month.pool();
            return pool == null ? null : of.apply(pool);
        });
    }

    private static FigureColumn development(String name, Function<Development, Number> of) {
        return pool(name, Topic.DEVELOPMENT, true, pool -> {
            Development development = pool.development();
            return development == null ? null : of.apply(development);
        });
    }

    private static FigureColumn capacity(
            String name, Topic topic, boolean drawn, Function<OrderFigures, @Nullable Number> of) {
        return new FigureColumn("capacity." + name, topic, drawn, month -> of.apply(month.capacity()));
    }

    private static FigureColumn competence(
            String name, Topic topic, boolean drawn, Function<OrderFigures, @Nullable Number> of) {
        return new FigureColumn("competence." + name, topic, drawn, month -> of.apply(month.competence()));
    }

    /** Key of its words. */
    String key() {
        return "figures.column." + name;
    }

    @Nullable Number of(MonthFigures month) {
        return value.apply(month);
    }
}
