/**
 * Who may do what: the table in {@code docs/access.md} held against a running service, for every role, every address, and
 * units and people of one's own and of others.
 */
@NullMarked
package no.likeverd.testing.access;

import org.jspecify.annotations.NullMarked;
