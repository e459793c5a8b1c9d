package no.likeverd.resourcecenter.figures;

/** Of how many experts figures may be told: of fewer somebody could work out who it is. */
final class Few {

    static final int LEAST = 5;

    private Few() {}
}
