package no.likeverd.standalone.story;

/** The platform did something else than the story says. */
final class Unexpected extends RuntimeException {

    private final String expected;
    private final String came;

    Unexpected(String expected, String came) {
        super("expected " + expected + "; came: " + came);
        this.expected = expected;
        this.came = came;
    }

    String expected() {
        return expected;
    }

    String came() {
        return came;
    }
}
