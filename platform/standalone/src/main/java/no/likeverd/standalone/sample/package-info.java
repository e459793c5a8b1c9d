/** The fictional sample municipality, as files whose dates are counted from today. */
@NullMarked
package no.likeverd.standalone.sample;

import org.jspecify.annotations.NullMarked;
