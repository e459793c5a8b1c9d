package no.likeverd.resourcecenter.credential;

import org.jspecify.annotations.Nullable;

/**
 * A credential in the centre's list of those that expire.
 *
 * @param name of the expert; absent while the directory has not told of the person
 */
public record ExpiringView(String expertId, @Nullable String name, CredentialView credential) {}
