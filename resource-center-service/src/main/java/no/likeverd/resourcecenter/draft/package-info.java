/** Orders that a unit has not sent yet, or whose leader has not said yes yet. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.draft;

import org.jspecify.annotations.NullMarked;
