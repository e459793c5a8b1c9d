/** Many at once: writers of one document, relays and consumers of one service, one of them frozen, slow or cut off. */
@NullMarked
package no.likeverd.messaging.race;

import org.jspecify.annotations.NullMarked;
