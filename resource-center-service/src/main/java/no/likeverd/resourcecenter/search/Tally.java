package no.likeverd.resourcecenter.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Counts hits by group and by unit. Each is counted as if none of its own kind had been chosen, so that a reader sees what
 * another choice would give.
 */
final class Tally implements Collector {

    private final @Nullable String group;
    private final @Nullable Set<String> unitIds;
    final Map<String, Long> groups = new HashMap<>();
    final Map<String, Long> units = new HashMap<>();
    long total;

    private Tally(@Nullable String group, @Nullable Set<String> unitIds) {
        this.group = group;
        this.unitIds = unitIds;
    }

    static CollectorManager<Tally, Tally> of(Question question) {
        return new CollectorManager<>() {
            @Override
            public Tally newCollector() {
                return new Tally(question.group(), question.unitIds());
            }

            @Override
            public Tally reduce(Collection<Tally> parts) {
                Tally whole = newCollector();
                parts.forEach(whole::add);
                return whole;
            }
        };
    }

    private void add(Tally part) {
        part.groups.forEach((code, count) -> groups.merge(code, count, Long::sum));
        part.units.forEach((unitId, count) -> units.merge(unitId, count, Long::sum));
        total += part.total;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Leaf(
                DocValues.getSorted(context.reader(), SearchIndex.GROUP),
                DocValues.getSorted(context.reader(), SearchIndex.UNIT));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** One segment: counts by number, and by name at the end. */
    private final class Leaf implements LeafCollector {

        private final SortedDocValues groupOf;
        private final SortedDocValues unitOf;
        private final boolean[] groupChosen;
        private final boolean[] unitChosen;
        private final long[] byGroup;
        private final long[] byUnit;

        Leaf(SortedDocValues groupOf, SortedDocValues unitOf) throws IOException {
            this.groupOf = groupOf;
            this.unitOf = unitOf;
            groupChosen = chosen(groupOf, group == null ? null : Set.of(group));
            unitChosen = chosen(unitOf, unitIds);
            byGroup = new long[groupOf.getValueCount()];
            byUnit = new long[unitOf.getValueCount()];
        }

        private static boolean[] chosen(SortedDocValues values, @Nullable Set<String> wanted) throws IOException {
            boolean[] chosen = new boolean[values.getValueCount()];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] =
                        wanted == null || wanted.contains(values.lookupOrd(i).utf8ToString());
            }
            return chosen;
        }

        @Override
        public void setScorer(Scorable scorer) {
            // nothing is scored here
        }

        @Override
        public void collect(int document) throws IOException {
            if (!groupOf.advanceExact(document) || !unitOf.advanceExact(document)) {
                return;
            }
            int ofGroup = groupOf.ordValue();
            int ofUnit = unitOf.ordValue();
            byGroup[ofGroup] += unitChosen[ofUnit] ? 1 : 0;
            byUnit[ofUnit] += groupChosen[ofGroup] ? 1 : 0;
            total += groupChosen[ofGroup] && unitChosen[ofUnit] ? 1 : 0;
        }

        @Override
        public void finish() throws IOException {
            name(groupOf, byGroup, groups);
            name(unitOf, byUnit, units);
        }

        private static void name(SortedDocValues values, long[] counts, Map<String, Long> named) throws IOException {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    named.merge(values.lookupOrd(i).utf8ToString(), counts[i], Long::sum);
                }
            }
        }
    }
}
