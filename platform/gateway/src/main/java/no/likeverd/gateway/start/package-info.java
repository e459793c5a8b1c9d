/** The start page: how everything is, whom one may be, and what to try. Owned by the platform's engineers. */
@NullMarked
package no.likeverd.gateway.start;

import org.jspecify.annotations.NullMarked;
