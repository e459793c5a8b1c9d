/** Who stands in for whom, and when: rules, and the roles that follow. */
@NullMarked
package no.likeverd.directory.substitutes;

import org.jspecify.annotations.NullMarked;
