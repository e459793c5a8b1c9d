/** The same platform with every part in a process of its own, which can be killed alone and comes back by itself. */
@NullMarked
package no.likeverd.standalone.separate;

import org.jspecify.annotations.NullMarked;
