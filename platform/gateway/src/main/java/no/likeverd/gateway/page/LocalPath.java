package no.likeverd.gateway.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody may be sent after log-in: only within Likeverd, or a link to us could lead to a stranger's page. */
public final class LocalPath {

    /** A person's own page. */
    public static final String HOME = "/me";

    private static final int LONGEST = 2_000;
    // one slash, then no second slash or backslash: browsers read both as the beginning of another host
    private static final Pattern LOCAL =
            Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@%?-][A-Za-z0-9._~!$&'()*+,;=:@%?/-]*)?");

    private LocalPath() {}

    public static String of(@Nullable String wanted) {
        return of(wanted, HOME);
    }

    /** @param otherwise where to go when the wanted address is not ours */
    public static String of(@Nullable String wanted, String otherwise) {
        return wanted != null
                        && wanted.length() <= LONGEST
                        && LOCAL.matcher(wanted).matches()
                ? wanted
                : otherwise;
    }
}
