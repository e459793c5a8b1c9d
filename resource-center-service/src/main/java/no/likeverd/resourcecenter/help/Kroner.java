package no.likeverd.resourcecenter.help;

import no.likeverd.web.pages.Words;

/** Øre as people write them: 1 234,50 kr. */
final class Kroner {

    private static final int ORE = 100;

    private Kroner() {}

    static String say(Words words, long ore) {
        long rest = ore % ORE;
        String whole = words.number(ore / ORE);
        return words.say("help.kroner", rest == 0 ? whole : "%s,%02d".formatted(whole, rest));
    }

    /** @param written whole kroner, or with two digits of øre */
    static int ore(String written) {
        String[] parts = written.split("[.,]", -1);
        return Integer.parseInt(parts[0]) * ORE + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }
}
