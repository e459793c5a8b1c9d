/**
 * Log-in for browsers: the gateway keeps a person's tokens in a session and gives the browser a cookie only. Owned by the
 * platform's engineers.
 */
@NullMarked
package no.likeverd.gateway.login;

import org.jspecify.annotations.NullMarked;
