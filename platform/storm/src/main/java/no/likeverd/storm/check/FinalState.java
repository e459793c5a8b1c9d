package no.likeverd.storm.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is left when everything has come to rest.
 *
 * @param away what the ladder service shows
 * @param today stays that are over by then are not shown as away
 * @param leftBehind what still waits, is parked or dead, each as a sentence
 */
public record FinalState(
        List<OrderSeen> orders,
        List<BookingSeen> bookings,
        Set<StaySeen> away,
        LocalDate today,
        List<String> leftBehind) {}
