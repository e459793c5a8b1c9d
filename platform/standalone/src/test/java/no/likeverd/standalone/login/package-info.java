/** Log-in at the gateway, with the demo issuer as it runs. */
@NullMarked
package no.likeverd.standalone.login;

import org.jspecify.annotations.NullMarked;
