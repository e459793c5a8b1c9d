package no.likeverd.mentor.matching;

import java.util.Arrays;

/** One side of a matching under work: for each member its price, its mate and what each member of the other side is worth to it. */
final class Side {

    static final int NOBODY = -1;

    private final long[][] worth;
    private final long[] price;
    private final int[] mate;
    private final boolean[] gone;

    private Side(long[][] worth, long[] price, int[] mate, boolean[] gone) {
        this.worth = worth;
        this.price = price;
        this.mate = mate;
        this.gone = gone;
    }

    static Side of(long[][] worth) {
        int[] mates = new int[worth.length];
        Arrays.fill(mates, NOBODY);
        return new Side(worth, new long[worth.length], mates, new boolean[worth.length]);
    }

    Side copy() {
        return new Side(worth, price.clone(), mate.clone(), gone.clone());
    }

    int size() {
        return price.length;
    }

    long worth(int member, int other) {
        return worth[member][other];
    }

    long price(int member) {
        return price[member];
    }

    void charge(int member, long amount) {
        price[member] += amount;
    }

    int mate(int member) {
        return mate[member];
    }

    void pair(int member, int other) {
        mate[member] = other;
    }

    boolean gone(int member) {
        return gone[member];
    }

    /** Takes a member out of the game; gives whom it leaves behind. */
    int remove(int member) {
        gone[member] = true;
        int left = mate[member];
        mate[member] = NOBODY;
        return left;
    }
}
