/** Units of the municipality and which belongs to which. */
@NullMarked
package no.likeverd.directory.units;

import org.jspecify.annotations.NullMarked;
