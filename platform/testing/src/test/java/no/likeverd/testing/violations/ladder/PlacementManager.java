package no.likeverd.testing.violations.ladder;

class PlacementManager {
    record PlacementDto() {}

    static class BasePlacement {}
}
