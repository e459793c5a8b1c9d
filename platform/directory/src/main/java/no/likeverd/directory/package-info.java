/** Who is who: people, units, employments and roles, told to every other service. */
@NullMarked
package no.likeverd.directory;

import org.jspecify.annotations.NullMarked;
