/** Whether a unit's orders need its leader's yes. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.approval;

import org.jspecify.annotations.NullMarked;
