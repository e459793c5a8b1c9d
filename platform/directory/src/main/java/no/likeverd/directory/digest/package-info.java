/** The digest by e-mail: who wants one, when it is due, what the parts answer, and what is sent. */
@NullMarked
package no.likeverd.directory.digest;

import org.jspecify.annotations.NullMarked;
