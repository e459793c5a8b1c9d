/** What other services tell, and what follows from it here. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.news;

import org.jspecify.annotations.NullMarked;
