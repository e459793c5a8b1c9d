/**
 * A small service in a process of its own that is killed or frozen at a chosen point, and what must hold afterwards.
 */
@NullMarked
package no.likeverd.messaging.crash;

import org.jspecify.annotations.NullMarked;
