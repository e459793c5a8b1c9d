/** Counts what waits for a person here, when the directory asks for a digest. */
@NullMarked
package no.likeverd.access.count;

import org.jspecify.annotations.NullMarked;
