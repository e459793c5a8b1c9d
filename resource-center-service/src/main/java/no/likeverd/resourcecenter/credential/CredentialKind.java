package no.likeverd.resourcecenter.credential;

/** A right that an authority has given, or a proof that somebody has learned something. */
public enum CredentialKind {
    AUTHORISATION,
    CERTIFICATE
}
