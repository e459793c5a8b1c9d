/**
 * Events between services: how a service writes them down with its state, how they reach the broker and how they take
 * effect once. Knows no business term.
 */
@NullMarked
package no.likeverd.messaging;

import org.jspecify.annotations.NullMarked;
