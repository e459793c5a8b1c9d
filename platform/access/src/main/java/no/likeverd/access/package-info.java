/**
 * Who acts, for whom, and what they may see: the one thing that services share besides messages. Roles and units come from
 * the service's own replica of the directory, never from a token.
 */
@NullMarked
package no.likeverd.access;

import org.jspecify.annotations.NullMarked;
