package no.likeverd.web;

/** A document's version as an entity tag. */
public final class Etag {

    private Etag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
