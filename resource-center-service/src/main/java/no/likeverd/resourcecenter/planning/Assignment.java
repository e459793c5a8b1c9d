package no.likeverd.resourcecenter.planning;

/** One order that an expert should take, and what that is worth. */
public record Assignment(String orderId, String expertId, Worth worth) {}
