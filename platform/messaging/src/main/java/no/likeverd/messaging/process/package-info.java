/** Processes over several aggregates: named steps, each repeatable, resumed after a crash. */
@NullMarked
package no.likeverd.messaging.process;

import org.jspecify.annotations.NullMarked;
