package no.likeverd.resourcecenter.planning;

/**
 * How far the search is.
 *
 * @param points of the best plan so far
 * @param bound that no plan can be worth more than, as far as is proven
 */
public record Progress(int seconds, long points, long bound) {

    /** How much better a plan could be at most, in per cent of the bound; 0 when nothing can be planned. */
    public double gap() {
        return bound == 0 ? 0 : 100.0 * (bound - points) / bound;
    }
}
