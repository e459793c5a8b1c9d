package no.likeverd.look;

/** What every page tells browsers to hold it to. */
public final class PagePolicy {

    /** A page loads what is ours and runs nothing that stands inside it. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'";

    private PagePolicy() {}
}
