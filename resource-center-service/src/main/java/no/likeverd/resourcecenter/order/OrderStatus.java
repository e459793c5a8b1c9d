package no.likeverd.resourcecenter.order;

/** How far an order is; the two in -ING last as long as the process takes. */
public enum OrderStatus {
    OPEN,
    ALLOCATING,
    FILLED,
    RELEASING,
    WITHDRAWN
}
