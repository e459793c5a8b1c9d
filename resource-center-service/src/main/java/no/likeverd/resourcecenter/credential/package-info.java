/** Authorisations and certificates of experts, with the days on which they are valid. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.credential;

import org.jspecify.annotations.NullMarked;
