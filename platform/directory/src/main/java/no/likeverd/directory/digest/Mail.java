package no.likeverd.directory.digest;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it leaves.
 *
 * @param messageId the same for every try to send the same digest, so that a mail that came twice is known
 * @param name how it greets; null in what is shown to others
 */
record Mail(
        String messageId,
        String personId,
        String to,
        @Nullable String name,
        String subject,
        String text) {}
