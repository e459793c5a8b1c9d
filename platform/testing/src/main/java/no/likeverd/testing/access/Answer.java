package no.likeverd.testing.access;

/**
 * What came back.
 *
 * @param asked address and body: what stood there is no news
 */
record Answer(int status, String text, String asked) {}
