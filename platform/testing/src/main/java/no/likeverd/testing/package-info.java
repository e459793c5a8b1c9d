/**
 * What every module's tests stand on: servers to run against, architecture rules, contracts, an issuer of tokens, and the
 * catalogue of rules that must have a test. Knows the shape of the house and nothing of its business.
 */
@NullMarked
package no.likeverd.testing;

import org.jspecify.annotations.NullMarked;
