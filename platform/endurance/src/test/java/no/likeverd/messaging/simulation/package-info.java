/**
 * The product's own relay and inbox on a store and a broker in memory: a seed decides who goes on at each point and what
 * fails, so that a failure can be repeated.
 */
@NullMarked
package no.likeverd.messaging.simulation;

import org.jspecify.annotations.NullMarked;
