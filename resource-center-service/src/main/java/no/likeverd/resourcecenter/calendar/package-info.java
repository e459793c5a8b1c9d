/**
 * The experts' calendars: who is in the pool with which skills, and who is out when. All rules about booking an expert are
 * decided here, inside one document per expert. Owner: resource centre.
 */
@NullMarked
package no.likeverd.resourcecenter.calendar;

import org.jspecify.annotations.NullMarked;
