/** Holds what clients were told against what is left: pure functions over a history, the events and the final state. */
@NullMarked
package no.likeverd.storm.check;

import org.jspecify.annotations.NullMarked;
