/** What mentors and performers may want to talk about, and where they have worked, to choose from. Owner: mentors. */
@NullMarked
package no.likeverd.mentor.subject;

import org.jspecify.annotations.NullMarked;
