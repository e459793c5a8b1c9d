package no.likeverd.messaging.simulation;

/** What a schedule does to the world most of the time; some faults need the same harm again and again to show. */
enum Temper {
    ANYTHING(12, 0),
    /** Primaries are lost while writes are not on a majority yet. */
    FAIL_OVERS(8, 12),
    /** Relays freeze in the middle of a turn, for so long that another takes over. */
    TAKE_OVERS(14, 0),
    /** Consumers freeze in the middle of a record that another then consumes. */
    HAND_OVERS(14, 0),
    /** The same while majorities lag, so that two consumers see each other's unfinished writes. */
    SLOW_HAND_OVERS(14, 8);

    /** In how many steps there is one harm, on average. */
    final int oneIn;

    /** How many steps a majority may be behind the primary. */
    final int lag;

    Temper(int oneIn, int lag) {
        this.oneIn = oneIn;
        this.lag = lag;
    }
}
