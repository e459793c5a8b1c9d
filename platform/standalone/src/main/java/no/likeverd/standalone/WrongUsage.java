package no.likeverd.standalone;

/** Options that make no sense; the message says which, and what would. */
public final class WrongUsage extends Exception {

    public WrongUsage(String what, String usage) {
        super(what + " " + usage);
    }
}
