/** What a service imports to have messaging: {@link no.likeverd.messaging.setup.MessagingConfiguration}. */
@NullMarked
package no.likeverd.messaging.setup;

import org.jspecify.annotations.NullMarked;
