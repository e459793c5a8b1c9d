/** The first administrator of an empty directory. */
@NullMarked
package no.likeverd.directory.bootstrap;

import org.jspecify.annotations.NullMarked;
