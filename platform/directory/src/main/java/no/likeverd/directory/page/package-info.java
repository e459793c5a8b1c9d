/** The directory in the browser. */
@NullMarked
package no.likeverd.directory.page;

import org.jspecify.annotations.NullMarked;
