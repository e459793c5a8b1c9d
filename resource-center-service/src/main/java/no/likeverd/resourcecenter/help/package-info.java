/** Help between units: what is asked, replied, agreed, given and owed. No expert is named, hours are the unit's. */
@NullMarked
package no.likeverd.resourcecenter.help;

import org.jspecify.annotations.NullMarked;
