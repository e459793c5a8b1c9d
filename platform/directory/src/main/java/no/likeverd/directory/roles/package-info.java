/** Who may act as what, where and for how long. */
@NullMarked
package no.likeverd.directory.roles;

import org.jspecify.annotations.NullMarked;
