/**
 * Works out who should go where when all open orders are seen at once, and how far from the best possible that is. Knows
 * nothing of documents and people. Owner: resource centre.
 */
@NullMarked
package no.likeverd.resourcecenter.planning;

import org.jspecify.annotations.NullMarked;
