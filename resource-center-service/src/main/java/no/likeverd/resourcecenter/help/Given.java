package no.likeverd.resourcecenter.help;

import java.time.LocalDate;

/** Hours that the lender says it has given on a day. They count once the borrower has confirmed them. */
record Given(String hoursId, LocalDate day, int hours, State state) {

    /** How hours stand. */
    enum State {
        ENTERED,
        CONFIRMED,
        /** The borrower does not think so: both have to talk. */
        CONTESTED,
        TAKEN_BACK;

        boolean open() {
            return this == ENTERED || this == CONTESTED;
        }
    }

    Given as(State next) {
        return new Given(hoursId, day, hours, next);
    }

    /** None at all takes them back. */
    Given corrected(int right) {
        return new Given(hoursId, day, right, right == 0 ? State.TAKEN_BACK : State.ENTERED);
    }
}
