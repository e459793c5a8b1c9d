package no.likeverd.ladder.version.definition;

import java.util.regex.Pattern;

/** How ladders, areas, skills and courses are named: kebab case. */
final class Codes {

    static final String FORM = "3 to 60 small letters, digits and single hyphens between them";
    private static final Pattern KEBAB = Pattern.compile("(?=.{3,60}$)[a-z0-9]+(-[a-z0-9]+)*");

    private Codes() {}

    static boolean sound(String code) {
        return KEBAB.matcher(code).matches();
    }
}
