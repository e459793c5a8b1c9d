package no.likeverd.directory.digest;

/**
 * The way that mails take here.
 *
 * @param shown whether they can be looked at instead of being sent
 */
record DigestWay(Post post, boolean shown) {}
