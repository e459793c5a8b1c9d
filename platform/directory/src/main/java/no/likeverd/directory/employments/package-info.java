/** Who works where, under whom, how much and for how long. */
@NullMarked
package no.likeverd.directory.employments;

import org.jspecify.annotations.NullMarked;
