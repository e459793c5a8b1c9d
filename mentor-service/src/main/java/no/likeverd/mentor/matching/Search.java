package no.likeverd.mentor.matching;

import java.util.Arrays;

/**
 * Finds a place for one member: the shortest path, measured in what the prices leave over, to somebody free or to a
 * member who is best left without (which costs that member's price). Afterwards the prices prove the new matching.
 */
final class Search {

    private final Side from;
    private final Side to;
    private final long[] distance;
    private final int[] via;
    private final boolean[] done;
    private long exit = Long.MAX_VALUE;
    private int leaver = Side.NOBODY;

    private Search(Side from, Side to) {
        this.from = from;
        this.to = to;
        distance = new long[to.size()];
        Arrays.fill(distance, Long.MAX_VALUE);
        via = new int[to.size()];
        done = new boolean[to.size()];
    }

    /** @param start a member of {@code from} without a mate; its price may be any, for it counts the same on every path */
    static void place(Side from, Side to, int start) {
        new Search(from, to).run(start);
    }

    private void run(int start) {
        int end = walk(start);
        long length = end == Side.NOBODY ? exit : distance[end];
        settlePrices(start, length);
        int last = end == Side.NOBODY ? from.mate(leaver) : end;
        if (end == Side.NOBODY) {
            from.pair(leaver, Side.NOBODY);
        }
        for (int other = last; other != Side.NOBODY; ) {
            int member = via[other];
            int before = from.mate(member);
            from.pair(member, other);
            to.pair(other, member);
            other = before;
        }
    }

    /** @return the free one at the path's end, or nobody when somebody is left without */
    private int walk(int start) {
        int member = start;
        long base = 0;
        while (true) {
            considerLeaving(member, base);
            int next = nearest(member, base);
            if (next == Side.NOBODY || distance[next] >= exit) {
                return Side.NOBODY;
            }
            done[next] = true;
            if (to.mate(next) == Side.NOBODY) {
                return next;
            }
            member = to.mate(next);
            base = distance[next];
        }
    }

    private void considerLeaving(int member, long base) {
        if (base + from.price(member) < exit) {
            exit = base + from.price(member);
            leaver = member;
        }
    }

    /** Measures what can be reached from a member and gives the nearest of all; the first of equals. */
    private int nearest(int member, long base) {
        long rest = base + from.price(member);
        int nearest = Side.NOBODY;
        for (int other = 0; other < distance.length; other++) {
            if (done[other] || to.gone(other)) {
                continue;
            }
            long worth = from.worth(member, other);
            if (worth != Weights.NONE && rest + to.price(other) - worth < distance[other]) {
                distance[other] = rest + to.price(other) - worth;
                via[other] = member;
            }
            if (distance[other] < (nearest == Side.NOBODY ? Long.MAX_VALUE : distance[nearest])) {
                nearest = other;
            }
        }
        return nearest;
    }

    private void settlePrices(int start, long length) {
        from.charge(start, -length);
        for (int other = 0; other < distance.length; other++) {
            if (done[other]) {
                long gain = length - distance[other];
                to.charge(other, gain);
                if (to.mate(other) != Side.NOBODY) {
                    from.charge(to.mate(other), -gain);
                }
            }
        }
    }
}
