/** Plans over all open orders: searched for, looked at, accepted in part or whole. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.plan;

import org.jspecify.annotations.NullMarked;
