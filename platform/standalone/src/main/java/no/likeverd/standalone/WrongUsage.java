package no.likeverd.standalone;

/** Options that make no sense; the message says which, and what would. */
final class WrongUsage extends Exception {

    WrongUsage(String what, String usage) {
        super(what + " " + usage);
    }
}
