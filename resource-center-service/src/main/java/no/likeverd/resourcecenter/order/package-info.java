/** What departments order: for capacity or competence, until somebody comes. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.order;

import org.jspecify.annotations.NullMarked;
