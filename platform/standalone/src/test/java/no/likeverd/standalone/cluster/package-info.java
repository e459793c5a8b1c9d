@NullMarked
package no.likeverd.standalone.cluster;

import org.jspecify.annotations.NullMarked;
