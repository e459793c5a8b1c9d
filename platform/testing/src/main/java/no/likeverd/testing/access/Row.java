package no.likeverd.testing.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table: a method and an address, who may, and what all others get.
 *
 * @param noRows others are answered, with a list in which there is nothing of the matter
 */
record Row(String operation, List<Who> who, List<Refusal> refusals, boolean noRows) {

    private static final Pattern LINE =
            Pattern.compile("\\|\\s*`((?:GET|POST|PUT|PATCH|DELETE) /[^`]*)`\\s*\\|([^|]*)\\|([^|]*)\\|\\s*");
    private static final Pattern REFUSAL = Pattern.compile("(\\d{3})(?: to (.+))?");
    private static final String NO_ROWS = "no rows";
    private static final String NOBODY = "–";

    /** The status that some get, or all others. */
    record Refusal(int status, List<Who> to) {}

    /** Null for a line that is no row. */
    static @Nullable Row of(String line) {
        Matcher row = LINE.matcher(line.strip());
        if (!row.matches()) {
            return null;
        }
        List<Refusal> refusals = new ArrayList<>();
        boolean noRows = false;
        for (String part :
                Arrays.stream(row.group(3).split(";")).map(String::strip).toList()) {
            Matcher refusal = REFUSAL.matcher(part);
            if (refusal.matches()) {
                List<Who> to = refusal.group(2) == null ? List.of() : Who.list(refusal.group(2));
                refusals.add(new Refusal(Integer.parseInt(refusal.group(1)), to));
            } else if (part.equals(NO_ROWS)) {
                noRows = true;
            } else if (!part.equals(NOBODY)) {
                throw new AssertionError("'" + part + "' says nothing of what others get in: " + line);
            }
        }
        return new Row(row.group(1).strip(), Who.list(row.group(2)), refusals, noRows);
    }

    static String text(String operation, String who, String others) {
        return "| `" + operation + "` | " + who + " | " + others + " |";
    }

    boolean open() {
        return who.stream().anyMatch(each -> each.words().equals(Who.EVERY_TOKEN));
    }

    boolean covers(Caller caller, Side side) {
        return who.stream().anyMatch(each -> each.covers(caller, side));
    }

    boolean names(Caller caller, Side side) {
        return who.stream().anyMatch(each -> each.named() && each.covers(caller, side));
    }

    boolean covers(Caller caller, List<Side> about) {
        return about.stream().anyMatch(side -> covers(caller, side));
    }

    /** What somebody is told whom the row does not name; 0 where that is a list without anything of it. */
    int refusal(Caller caller, List<Side> about) {
        for (Refusal refusal : refusals) {
            if (refusal.to().isEmpty()
                    || about.stream()
                            .anyMatch(side -> refusal.to().stream().anyMatch(who -> who.covers(caller, side)))) {
                return refusal.status();
            }
        }
        return 0;
    }

    boolean refuses(int status) {
        return refusals.stream().anyMatch(refusal -> refusal.status() == status);
    }
}
