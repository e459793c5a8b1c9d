/** What a person has to do with the mentors, in one place. Owner: mentors. */
@NullMarked
package no.likeverd.mentor.own;

import org.jspecify.annotations.NullMarked;
