/** A real Kafka broker and a MongoDB-compatible store inside the JVM: for trying the platform and for its tests. */
@NullMarked
package no.likeverd.embedded;

import org.jspecify.annotations.NullMarked;
