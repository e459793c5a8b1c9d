package no.likeverd.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.likeverd.storm.check.Span;

/**
 * Orders that clients have placed and others work on; the newest are wanted most, so that several meet at one. Those that have an
 * expert stay, so that days become free again however long the storm lasts.
 */
final class Board {

    private static final int NEWEST = 8;

    private final List<Placed> orders = new ArrayList<>();
    private final List<Placed> booked = new ArrayList<>();

    /** An order as the one who placed it knows it. */
    record Placed(String orderId, String unitId, String leader, Span days, String expertId) {}

    synchronized void put(Placed order) {
        orders.add(order);
    }

    synchronized Optional<Placed> any(Random random) {
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        int among = Math.min(NEWEST, orders.size());
        return Optional.of(orders.get(orders.size() - 1 - random.nextInt(among)));
    }

    synchronized void isBooked(Placed order) {
        if (!booked.contains(order)) {
            booked.add(order);
        }
    }

    synchronized void isOver(Placed order) {
        booked.remove(order);
    }

    /** One that has, or had, an expert. */
    synchronized Optional<Placed> anyBooked(Random random) {
        return booked.isEmpty() ? Optional.empty() : Optional.of(booked.get(random.nextInt(booked.size())));
    }
}
