/**
 * The main job, played through the public API as the people concerned: from a department's need to a booking that the home
 * unit knows about, and back.
 */
@NullMarked
package no.likeverd.standalone.story;

import org.jspecify.annotations.NullMarked;
