package no.likeverd.standalone;

/**
 * Where the services find the broker and the store.
 *
 * @param bootstrapServers the broker's address
 * @param store the store's address
 * @param copies how many brokers keep each record
 */
public record Infrastructure(String bootstrapServers, StoreAddress store, int copies) {}
