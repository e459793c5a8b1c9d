package no.likeverd.messaging.process;

import java.util.function.Consumer;
import no.likeverd.messaging.aggregate.AggregateStore;

/**
 * How a process that stopped midway goes on: once the time in its owner's document has come, this is called with the
 * document's id. Must be repeatable: two instances may resume the same process.
 *
 * @param process name, in metrics and logs
 * @param store of the aggregate that owns the process
 */
public record Resumption(String process, AggregateStore<?> store, Consumer<String> resume) {}
