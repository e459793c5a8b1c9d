package no.likeverd.directory.digest;

/** The way that mails take. */
sealed interface Post permits Smtp, Outbox, Post.Closed {

    /** Whether there is any. */
    boolean open();

    /** @throws RuntimeException when it could not be handed over */
    void send(Mail mail);

    /** Where no mail server is set, and nobody is playing. */
    record Closed() implements Post {

        @Override
        public boolean open() {
            return false;
        }

        @Override
        public void send(Mail mail) {
            throw new IllegalStateException("no mail server is set");
        }
    }
}
