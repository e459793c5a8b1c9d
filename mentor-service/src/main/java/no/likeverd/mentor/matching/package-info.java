/** Who fits whom: points with their reasons, and the best total over everybody with a proof that it is the best. Owner: mentors. */
@NullMarked
package no.likeverd.mentor.matching;

import org.jspecify.annotations.NullMarked;
