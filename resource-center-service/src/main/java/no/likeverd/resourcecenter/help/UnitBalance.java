package no.likeverd.resourcecenter.help;

import no.likeverd.resourcecenter.help.Helps.Sum;

/**
 * What a unit has lent and borrowed: hours that both sides have confirmed, and øre.
 *
 * @param dueOre owed to the unit; {@code receivedOre} is settled already
 * @param owedOre by the unit; {@code paidOre} is settled already
 */
record UnitBalance(
        String unitId, int lentHours, int borrowedHours, long dueOre, long receivedOre, long owedOre, long paidOre) {

    static UnitBalance lent(Sum sum) {
        long ore = sum.ore();
        return new UnitBalance(
                sum.lenderUnitId(), sum.hours(), 0, sum.settled() ? 0 : ore, sum.settled() ? ore : 0, 0, 0);
    }

    static UnitBalance borrowed(Sum sum) {
        long ore = sum.ore();
        return new UnitBalance(
                sum.borrowerUnitId(), 0, sum.hours(), 0, 0, sum.settled() ? 0 : ore, sum.settled() ? ore : 0);
    }

    UnitBalance plus(UnitBalance other) {
        return new UnitBalance(
                unitId,
                lentHours + other.lentHours,
                borrowedHours + other.borrowedHours,
                dueOre + other.dueOre,
                receivedOre + other.receivedOre,
                owedOre + other.owedOre,
                paidOre + other.paidOre);
    }

    /** Below zero where more was borrowed than lent. */
    int surplus() {
        return lentHours - borrowedHours;
    }
}
