/** What a cluster of one's own has to be told before the services may use it. */
@NullMarked
package no.likeverd.standalone.cluster;

import org.jspecify.annotations.NullMarked;
