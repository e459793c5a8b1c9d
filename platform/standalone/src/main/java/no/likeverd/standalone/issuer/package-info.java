/** The demo issuer: tokens for the sample municipality's people. For trying Likeverd, never for real use. */
@NullMarked
package no.likeverd.standalone.issuer;

import org.jspecify.annotations.NullMarked;
