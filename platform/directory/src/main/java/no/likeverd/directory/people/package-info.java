/** People, by name; their names leave here on one compacted topic and nowhere else. */
@NullMarked
package no.likeverd.directory.people;

import org.jspecify.annotations.NullMarked;
